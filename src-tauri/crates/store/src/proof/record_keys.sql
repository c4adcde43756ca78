SELECT 'profile' AS kind, 'profile' AS key FROM profile
UNION ALL
SELECT 'person' AS kind, person_id AS key FROM people
UNION ALL
SELECT 'post' AS kind, post_id AS key FROM posts
UNION ALL
SELECT 'facility' AS kind, facility_id AS key FROM facilities
UNION ALL
SELECT 'activity' AS kind, activity_id AS key FROM activities
UNION ALL
SELECT 'source' AS kind, source_id AS key FROM sources
UNION ALL
SELECT 'voucher' AS kind, voucher_id AS key FROM vouchers
UNION ALL
SELECT 'allowance_sheet' AS kind, month AS key FROM allowance_sheets
UNION ALL
SELECT 'cash_count' AS kind, counted_on AS key FROM cash_counts
UNION ALL
SELECT 'explanation' AS kind, quarter || '/' || rule || '/' || row AS key FROM explanations
UNION ALL
SELECT 'quarter_state' AS kind, quarter AS key FROM quarters
UNION ALL
SELECT 'sealed_report' AS kind, bundle_id AS key FROM sealed_reports
UNION ALL
SELECT 'pinned_office' AS kind, public_key AS key FROM pinned_offices
UNION ALL
SELECT 'received_receipt' AS kind, receipt_id AS key FROM received_receipts
UNION ALL
SELECT 'law_pack' AS kind, pack_id AS key FROM law_packs
UNION ALL
SELECT 'law_change' AS kind, path AS key FROM law_changes
UNION ALL
SELECT 'arrival' AS kind, bundle_id AS key FROM arrivals
UNION ALL
SELECT 'member' AS kind, centre_id AS key FROM members
UNION ALL
SELECT 'seal_on_register' AS kind, public_key AS key FROM seals_on_register
UNION ALL
SELECT 'contact' AS kind, unit_code || '/' || unit_from AS key FROM contacts
UNION ALL
SELECT 'confirmation' AS kind, bundle_id || '/' || letting AS key FROM confirmations
UNION ALL
SELECT 'review' AS kind, bundle_id AS key FROM reviews
UNION ALL
SELECT 'paper_seen' AS kind, bundle_id AS key FROM papers_seen
UNION ALL
SELECT 'issued_receipt' AS kind, receipt_id AS key FROM issued_receipts
UNION ALL
SELECT 'hand_in' AS kind, bundle_id || '/' || way AS key FROM hand_ins
UNION ALL
SELECT 'taken_out' AS kind, bundle_id AS key FROM taken_out
UNION ALL
SELECT 'receipt_copy' AS kind, receipt_id AS key FROM receipt_copies
UNION ALL
SELECT 'setting' AS kind, name AS key FROM settings
WHERE name NOT IN ('journal_end', 'findings_law');
