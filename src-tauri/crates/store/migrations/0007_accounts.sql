-- The account kept apart for the money of a source of donations: number and where it is kept.
ALTER TABLE sources ADD COLUMN account TEXT CHECK (length(account) > 0);

ALTER TABLE layer_nguon_kinh_phi ADD COLUMN "account" TEXT;
