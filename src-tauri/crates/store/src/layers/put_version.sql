INSERT INTO layer_versions (layer, version) VALUES (:layer, :version);
