INSERT INTO journal (seq, act_id, at, act, subject, changes, undoes, previous_hash, hash)
VALUES (:seq, :act_id, :at, :act, :subject, :changes, :undoes, :previous_hash, :hash);
