-- Every statement of the book. Renew it: UPDATE_GOLDEN=1 cargo test --test proof statements

-- Profile: put
INSERT INTO profile ("centre_id", "name", "unit_code", "unit_from", "unit_name", "parent_name", "area_class", "account_kind", "has_seal", "office_id", "office_name", "first_on", "allowance_decision", "classes_before", "turns_before", "only") VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16) ON CONFLICT ("only") DO UPDATE SET "centre_id" = excluded."centre_id", "name" = excluded."name", "unit_code" = excluded."unit_code", "unit_from" = excluded."unit_from", "unit_name" = excluded."unit_name", "parent_name" = excluded."parent_name", "area_class" = excluded."area_class", "account_kind" = excluded."account_kind", "has_seal" = excluded."has_seal", "office_id" = excluded."office_id", "office_name" = excluded."office_name", "first_on" = excluded."first_on", "allowance_decision" = excluded."allowance_decision", "classes_before" = excluded."classes_before", "turns_before" = excluded."turns_before";

-- Profile: get
SELECT "centre_id", "name", "unit_code", "unit_from", "unit_name", "parent_name", "area_class", "account_kind", "has_seal", "office_id", "office_name", "first_on", "allowance_decision", "classes_before", "turns_before" FROM profile WHERE "only" = ?1;

-- Profile: remove
DELETE FROM profile WHERE "only" = ?1;

-- Profile: list
SELECT "centre_id", "name", "unit_code", "unit_from", "unit_name", "parent_name", "area_class", "account_kind", "has_seal", "office_id", "office_name", "first_on", "allowance_decision", "classes_before", "turns_before" FROM profile ORDER BY "only";

-- Profile: keys
SELECT 'profile' AS "key" FROM profile;

-- Profile: repeats
SELECT "centre_id", "name", "unit_code", "unit_from", "unit_name", "parent_name", "area_class", "account_kind", "has_seal", "office_id", "office_name", "first_on", "allowance_decision", "classes_before", "turns_before", "only" FROM profile;

-- ProfileFact: put
INSERT INTO profile_facts ("kind", "from_on", "value") VALUES (?1, ?2, ?3) ON CONFLICT ("kind", "from_on") DO UPDATE SET "value" = excluded."value";

-- ProfileFact: get
SELECT "kind", "from_on", "value" FROM profile_facts WHERE "kind" = ?1 AND "from_on" = ?2;

-- ProfileFact: remove
DELETE FROM profile_facts WHERE "kind" = ?1 AND "from_on" = ?2;

-- ProfileFact: list
SELECT "kind", "from_on", "value" FROM profile_facts ORDER BY kind, from_on;

-- ProfileFact: keys
SELECT "kind" || '/' || "from_on" AS "key" FROM profile_facts;

-- Person: put
INSERT INTO people ("person_id", "full_name", "is_female", "birth_year", "main_job", "is_trained", "note", "phone", "phone_salt") VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9) ON CONFLICT ("person_id") DO UPDATE SET "full_name" = excluded."full_name", "is_female" = excluded."is_female", "birth_year" = excluded."birth_year", "main_job" = excluded."main_job", "is_trained" = excluded."is_trained", "note" = excluded."note", "phone" = excluded."phone", "phone_salt" = excluded."phone_salt";

-- Person: get
SELECT "person_id", "full_name", "is_female", "birth_year", "main_job", "is_trained", "note", "phone", "phone_salt" FROM people WHERE "person_id" = ?1;

-- Person: remove
DELETE FROM people WHERE "person_id" = ?1;

-- Person: list
SELECT "person_id", "full_name", "is_female", "birth_year", "main_job", "is_trained", "note", "phone", "phone_salt" FROM people ORDER BY "person_id";

-- Person: keys
SELECT "person_id" AS "key" FROM people;

-- Post: put
INSERT INTO posts ("post_id", "person_id", "role", "decision_no", "decision_on", "authority", "from_on", "to_on", "end_reason", "sending_school", "salary_vnd", "position_vnd", "seniority_vnd") VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13) ON CONFLICT ("post_id") DO UPDATE SET "person_id" = excluded."person_id", "role" = excluded."role", "decision_no" = excluded."decision_no", "decision_on" = excluded."decision_on", "authority" = excluded."authority", "from_on" = excluded."from_on", "to_on" = excluded."to_on", "end_reason" = excluded."end_reason", "sending_school" = excluded."sending_school", "salary_vnd" = excluded."salary_vnd", "position_vnd" = excluded."position_vnd", "seniority_vnd" = excluded."seniority_vnd";

-- Post: get
SELECT "post_id", "person_id", "role", "decision_no", "decision_on", "authority", "from_on", "to_on", "end_reason", "sending_school", "salary_vnd", "position_vnd", "seniority_vnd" FROM posts WHERE "post_id" = ?1;

-- Post: remove
DELETE FROM posts WHERE "post_id" = ?1;

-- Post: list
SELECT "post_id", "person_id", "role", "decision_no", "decision_on", "authority", "from_on", "to_on", "end_reason", "sending_school", "salary_vnd", "position_vnd", "seniority_vnd" FROM posts ORDER BY from_on, post_id;

-- Post: keys
SELECT "post_id" AS "key" FROM posts;

-- PostSalary: put
INSERT INTO post_salaries ("post_id", "from_on", "salary_vnd", "position_vnd", "seniority_vnd") VALUES (?1, ?2, ?3, ?4, ?5) ON CONFLICT ("post_id", "from_on") DO UPDATE SET "salary_vnd" = excluded."salary_vnd", "position_vnd" = excluded."position_vnd", "seniority_vnd" = excluded."seniority_vnd";

-- PostSalary: get
SELECT "post_id", "from_on", "salary_vnd", "position_vnd", "seniority_vnd" FROM post_salaries WHERE "post_id" = ?1 AND "from_on" = ?2;

-- PostSalary: remove
DELETE FROM post_salaries WHERE "post_id" = ?1 AND "from_on" = ?2;

-- PostSalary: list
SELECT "post_id", "from_on", "salary_vnd", "position_vnd", "seniority_vnd" FROM post_salaries ORDER BY "post_id", "from_on";

-- PostSalary: keys
SELECT "post_id" || '/' || "from_on" AS "key" FROM post_salaries;

-- Facility: put
INSERT INTO facilities ("facility_id", "category", "name", "quantity", "usable", "relation", "condition", "acquired_on", "source_class", "value_vnd", "note") VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11) ON CONFLICT ("facility_id") DO UPDATE SET "category" = excluded."category", "name" = excluded."name", "quantity" = excluded."quantity", "usable" = excluded."usable", "relation" = excluded."relation", "condition" = excluded."condition", "acquired_on" = excluded."acquired_on", "source_class" = excluded."source_class", "value_vnd" = excluded."value_vnd", "note" = excluded."note";

-- Facility: get
SELECT "facility_id", "category", "name", "quantity", "usable", "relation", "condition", "acquired_on", "source_class", "value_vnd", "note" FROM facilities WHERE "facility_id" = ?1;

-- Facility: remove
DELETE FROM facilities WHERE "facility_id" = ?1;

-- Facility: list
SELECT "facility_id", "category", "name", "quantity", "usable", "relation", "condition", "acquired_on", "source_class", "value_vnd", "note" FROM facilities ORDER BY category, name, facility_id;

-- Facility: keys
SELECT "facility_id" AS "key" FROM facilities;

-- FacilityMovement: put
INSERT INTO facility_movements ("movement_id", "facility_id", "day", "change", "quantity", "usable", "condition", "reason", "value_vnd", "paper", "note") VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11) ON CONFLICT ("movement_id") DO UPDATE SET "facility_id" = excluded."facility_id", "day" = excluded."day", "change" = excluded."change", "quantity" = excluded."quantity", "usable" = excluded."usable", "condition" = excluded."condition", "reason" = excluded."reason", "value_vnd" = excluded."value_vnd", "paper" = excluded."paper", "note" = excluded."note";

-- FacilityMovement: get
SELECT "movement_id", "facility_id", "day", "change", "quantity", "usable", "condition", "reason", "value_vnd", "paper", "note" FROM facility_movements WHERE "movement_id" = ?1;

-- FacilityMovement: remove
DELETE FROM facility_movements WHERE "movement_id" = ?1;

-- FacilityMovement: list
SELECT "movement_id", "facility_id", "day", "change", "quantity", "usable", "condition", "reason", "value_vnd", "paper", "note" FROM facility_movements ORDER BY day, movement_id;

-- FacilityMovement: keys
SELECT "movement_id" AS "key" FROM facility_movements;

-- FacilityMovement: with
SELECT "movement_id", "facility_id", "day", "change", "quantity", "usable", "condition", "reason", "value_vnd", "paper", "note" FROM facility_movements WHERE "facility_id" = ?1 ORDER BY day, movement_id;

-- Activity: put
INSERT INTO activities ("activity_id", "group", "form", "title", "held_on", "sessions", "place", "partner", "partner_body", "turns", "turns_female", "turns_minority", "persons", "speaker", "cost_vnd", "source_class", "evidence") VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17) ON CONFLICT ("activity_id") DO UPDATE SET "group" = excluded."group", "form" = excluded."form", "title" = excluded."title", "held_on" = excluded."held_on", "sessions" = excluded."sessions", "place" = excluded."place", "partner" = excluded."partner", "partner_body" = excluded."partner_body", "turns" = excluded."turns", "turns_female" = excluded."turns_female", "turns_minority" = excluded."turns_minority", "persons" = excluded."persons", "speaker" = excluded."speaker", "cost_vnd" = excluded."cost_vnd", "source_class" = excluded."source_class", "evidence" = excluded."evidence";

-- Activity: get
SELECT "activity_id", "group", "form", "title", "held_on", "sessions", "place", "partner", "partner_body", "turns", "turns_female", "turns_minority", "persons", "speaker", "cost_vnd", "source_class", "evidence" FROM activities WHERE "activity_id" = ?1;

-- Activity: remove
DELETE FROM activities WHERE "activity_id" = ?1;

-- Activity: list
SELECT "activity_id", "group", "form", "title", "held_on", "sessions", "place", "partner", "partner_body", "turns", "turns_female", "turns_minority", "persons", "speaker", "cost_vnd", "source_class", "evidence" FROM activities ORDER BY held_on, activity_id;

-- Activity: keys
SELECT "activity_id" AS "key" FROM activities;

-- Activity: from, to
SELECT "activity_id", "group", "form", "title", "held_on", "sessions", "place", "partner", "partner_body", "turns", "turns_female", "turns_minority", "persons", "speaker", "cost_vnd", "source_class", "evidence" FROM activities WHERE "held_on" BETWEEN ?1 AND ?2 ORDER BY held_on, activity_id;

-- activity_speakers: add
INSERT INTO activity_speakers ("activity_id", "position", "collaborator_id") VALUES (?1, ?2, ?3);

-- activity_speakers: parts
SELECT "collaborator_id" FROM activity_speakers WHERE "activity_id" = ?1 ORDER BY "activity_id", "position";

-- activity_speakers: remove parts
DELETE FROM activity_speakers WHERE "activity_id" = ?1;

-- Source: put
INSERT INTO sources ("source_id", "code", "class", "name", "opening_cash_vnd", "opening_account_vnd", "received_before_vnd", "spent_before_vnd", "allotted_year_vnd", "is_closed", "closed_on", "account") VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12) ON CONFLICT ("source_id") DO UPDATE SET "code" = excluded."code", "class" = excluded."class", "name" = excluded."name", "opening_cash_vnd" = excluded."opening_cash_vnd", "opening_account_vnd" = excluded."opening_account_vnd", "received_before_vnd" = excluded."received_before_vnd", "spent_before_vnd" = excluded."spent_before_vnd", "allotted_year_vnd" = excluded."allotted_year_vnd", "is_closed" = excluded."is_closed", "closed_on" = excluded."closed_on", "account" = excluded."account";

-- Source: get
SELECT "source_id", "code", "class", "name", "opening_cash_vnd", "opening_account_vnd", "received_before_vnd", "spent_before_vnd", "allotted_year_vnd", "is_closed", "closed_on", "account" FROM sources WHERE "source_id" = ?1;

-- Source: remove
DELETE FROM sources WHERE "source_id" = ?1;

-- Source: list
SELECT "source_id", "code", "class", "name", "opening_cash_vnd", "opening_account_vnd", "received_before_vnd", "spent_before_vnd", "allotted_year_vnd", "is_closed", "closed_on", "account" FROM sources ORDER BY code;

-- Source: keys
SELECT "source_id" AS "key" FROM sources;

-- Voucher: put
INSERT INTO vouchers ("voucher_id", "series", "year", "ordinal", "kind", "place", "day", "payee", "reason", "source_id", "budget_code", "budget_year", "amount_vnd", "documents", "is_void", "void_reason", "reverses", "allowance_month", "lessens_spending", "settles", "due_on", "is_printed", "cash_delta_vnd", "account_delta_vnd", "source_delta_vnd") VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, ?20, ?21, ?22, ?23, ?24, ?25) ON CONFLICT ("voucher_id") DO UPDATE SET "series" = excluded."series", "year" = excluded."year", "ordinal" = excluded."ordinal", "kind" = excluded."kind", "place" = excluded."place", "day" = excluded."day", "payee" = excluded."payee", "reason" = excluded."reason", "source_id" = excluded."source_id", "budget_code" = excluded."budget_code", "budget_year" = excluded."budget_year", "amount_vnd" = excluded."amount_vnd", "documents" = excluded."documents", "is_void" = excluded."is_void", "void_reason" = excluded."void_reason", "reverses" = excluded."reverses", "allowance_month" = excluded."allowance_month", "lessens_spending" = excluded."lessens_spending", "settles" = excluded."settles", "due_on" = excluded."due_on", "is_printed" = excluded."is_printed", "cash_delta_vnd" = excluded."cash_delta_vnd", "account_delta_vnd" = excluded."account_delta_vnd", "source_delta_vnd" = excluded."source_delta_vnd";

-- Voucher: get
SELECT "voucher_id", "series", "year", "ordinal", "kind", "place", "day", "payee", "reason", "source_id", "budget_code", "budget_year", "amount_vnd", "documents", "is_void", "void_reason", "reverses", "allowance_month", "lessens_spending", "settles", "due_on", "is_printed" FROM vouchers WHERE "voucher_id" = ?1;

-- Voucher: remove
DELETE FROM vouchers WHERE "voucher_id" = ?1;

-- Voucher: list
SELECT "voucher_id", "series", "year", "ordinal", "kind", "place", "day", "payee", "reason", "source_id", "budget_code", "budget_year", "amount_vnd", "documents", "is_void", "void_reason", "reverses", "allowance_month", "lessens_spending", "settles", "due_on", "is_printed" FROM vouchers ORDER BY day, series, ordinal;

-- Voucher: keys
SELECT "voucher_id" AS "key" FROM vouchers;

-- Voucher: repeats
SELECT "voucher_id", "series", "year", "ordinal", "kind", "place", "day", "payee", "reason", "source_id", "budget_code", "budget_year", "amount_vnd", "documents", "is_void", "void_reason", "reverses", "allowance_month", "lessens_spending", "settles", "due_on", "is_printed", "cash_delta_vnd", "account_delta_vnd", "source_delta_vnd" FROM vouchers;

-- Voucher: from, to
SELECT "voucher_id", "series", "year", "ordinal", "kind", "place", "day", "payee", "reason", "source_id", "budget_code", "budget_year", "amount_vnd", "documents", "is_void", "void_reason", "reverses", "allowance_month", "lessens_spending", "settles", "due_on", "is_printed" FROM vouchers WHERE "day" BETWEEN ?1 AND ?2 ORDER BY day, series, ordinal;

-- voucher_lines: add
INSERT INTO voucher_lines ("voucher_id", "position", "source_id", "budget_code", "budget_year", "amount_vnd") VALUES (?1, ?2, ?3, ?4, ?5, ?6);

-- voucher_lines: parts
SELECT "source_id", "budget_code", "budget_year", "amount_vnd" FROM voucher_lines WHERE "voucher_id" = ?1 ORDER BY "voucher_id", "position";

-- voucher_lines: remove parts
DELETE FROM voucher_lines WHERE "voucher_id" = ?1;

-- AllowanceSheet: put
INSERT INTO allowance_sheets ("month", "settled_on", "voucher_id") VALUES (?1, ?2, ?3) ON CONFLICT ("month") DO UPDATE SET "settled_on" = excluded."settled_on", "voucher_id" = excluded."voucher_id";

-- AllowanceSheet: get
SELECT "month", "settled_on", "voucher_id" FROM allowance_sheets WHERE "month" = ?1;

-- AllowanceSheet: remove
DELETE FROM allowance_sheets WHERE "month" = ?1;

-- AllowanceSheet: list
SELECT "month", "settled_on", "voucher_id" FROM allowance_sheets ORDER BY "month";

-- AllowanceSheet: keys
SELECT "month" AS "key" FROM allowance_sheets;

-- allowance_lines: add
INSERT INTO allowance_lines ("month", "position", "post_id", "full_name", "role", "method", "coefficient", "base_vnd", "base_instrument", "base_from", "amount_vnd", "decision", "instrument", "in_force_from", "is_verified", "is_example") VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16);

-- allowance_lines: parts
SELECT "post_id", "full_name", "role", "method", "coefficient", "base_vnd", "base_instrument", "base_from", "amount_vnd", "decision", "instrument", "in_force_from", "is_verified", "is_example" FROM allowance_lines WHERE "month" = ?1 ORDER BY "month", "position";

-- allowance_lines: remove parts
DELETE FROM allowance_lines WHERE "month" = ?1;

-- AllowancePayment: put
INSERT INTO allowance_payments ("voucher_id", "day") VALUES (?1, ?2) ON CONFLICT ("voucher_id") DO UPDATE SET "day" = excluded."day";

-- AllowancePayment: get
SELECT "voucher_id", "day" FROM allowance_payments WHERE "voucher_id" = ?1;

-- AllowancePayment: remove
DELETE FROM allowance_payments WHERE "voucher_id" = ?1;

-- AllowancePayment: list
SELECT "voucher_id", "day" FROM allowance_payments ORDER BY "voucher_id";

-- AllowancePayment: keys
SELECT "voucher_id" AS "key" FROM allowance_payments;

-- allowance_parts: add
INSERT INTO allowance_parts ("voucher_id", "position", "month", "post_id", "amount_vnd") VALUES (?1, ?2, ?3, ?4, ?5);

-- allowance_parts: parts
SELECT "month", "post_id", "amount_vnd" FROM allowance_parts WHERE "voucher_id" = ?1 ORDER BY "voucher_id", "position";

-- allowance_parts: remove parts
DELETE FROM allowance_parts WHERE "voucher_id" = ?1;

-- AllowanceAdjustment: put
INSERT INTO allowance_adjustments ("adjustment_id", "day", "month", "post_id", "kind", "amount_vnd", "reason") VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7) ON CONFLICT ("adjustment_id") DO UPDATE SET "day" = excluded."day", "month" = excluded."month", "post_id" = excluded."post_id", "kind" = excluded."kind", "amount_vnd" = excluded."amount_vnd", "reason" = excluded."reason";

-- AllowanceAdjustment: get
SELECT "adjustment_id", "day", "month", "post_id", "kind", "amount_vnd", "reason" FROM allowance_adjustments WHERE "adjustment_id" = ?1;

-- AllowanceAdjustment: remove
DELETE FROM allowance_adjustments WHERE "adjustment_id" = ?1;

-- AllowanceAdjustment: list
SELECT "adjustment_id", "day", "month", "post_id", "kind", "amount_vnd", "reason" FROM allowance_adjustments ORDER BY day, adjustment_id;

-- AllowanceAdjustment: keys
SELECT "adjustment_id" AS "key" FROM allowance_adjustments;

-- CashCount: put
INSERT INTO cash_counts ("counted_on", "counted_vnd", "book_vnd", "reason", "witnesses") VALUES (?1, ?2, ?3, ?4, ?5) ON CONFLICT ("counted_on") DO UPDATE SET "counted_vnd" = excluded."counted_vnd", "book_vnd" = excluded."book_vnd", "reason" = excluded."reason", "witnesses" = excluded."witnesses";

-- CashCount: get
SELECT "counted_on", "counted_vnd", "book_vnd", "reason", "witnesses" FROM cash_counts WHERE "counted_on" = ?1;

-- CashCount: remove
DELETE FROM cash_counts WHERE "counted_on" = ?1;

-- CashCount: list
SELECT "counted_on", "counted_vnd", "book_vnd", "reason", "witnesses" FROM cash_counts ORDER BY "counted_on";

-- CashCount: keys
SELECT "counted_on" AS "key" FROM cash_counts;

-- CashCount: from, to
SELECT "counted_on", "counted_vnd", "book_vnd", "reason", "witnesses" FROM cash_counts WHERE "counted_on" BETWEEN ?1 AND ?2 ORDER BY "counted_on";

-- cash_notes: add
INSERT INTO cash_notes ("counted_on", "value_vnd", "count") VALUES (?1, ?2, ?3);

-- cash_notes: parts
SELECT "value_vnd", "count" FROM cash_notes WHERE "counted_on" = ?1 ORDER BY value_vnd DESC;

-- cash_notes: remove parts
DELETE FROM cash_notes WHERE "counted_on" = ?1;

-- Explanation: put
INSERT INTO explanations ("quarter", "rule", "row", "text", "shown") VALUES (?1, ?2, ?3, ?4, ?5) ON CONFLICT ("quarter", "rule", "row") DO UPDATE SET "text" = excluded."text", "shown" = excluded."shown";

-- Explanation: get
SELECT "quarter", "rule", "row", "text", "shown" FROM explanations WHERE "quarter" = ?1 AND "rule" = ?2 AND "row" = ?3;

-- Explanation: remove
DELETE FROM explanations WHERE "quarter" = ?1 AND "rule" = ?2 AND "row" = ?3;

-- Explanation: list
SELECT "quarter", "rule", "row", "text", "shown" FROM explanations ORDER BY "quarter", "rule", "row";

-- Explanation: keys
SELECT "quarter" || '/' || "rule" || '/' || "row" AS "key" FROM explanations;

-- Explanation: with
SELECT "quarter", "rule", "row", "text", "shown" FROM explanations WHERE "quarter" = ?1 ORDER BY "quarter", "rule", "row";

-- QuarterState: put
INSERT INTO quarters ("quarter", "is_closed", "revision", "reason", "report_number", "signed_on", "signed_ma_so_lieu", "first_on", "last_on") VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9) ON CONFLICT ("quarter") DO UPDATE SET "is_closed" = excluded."is_closed", "revision" = excluded."revision", "reason" = excluded."reason", "report_number" = excluded."report_number", "signed_on" = excluded."signed_on", "signed_ma_so_lieu" = excluded."signed_ma_so_lieu", "first_on" = excluded."first_on", "last_on" = excluded."last_on";

-- QuarterState: get
SELECT "quarter", "is_closed", "revision", "reason", "report_number", "signed_on", "signed_ma_so_lieu" FROM quarters WHERE "quarter" = ?1;

-- QuarterState: remove
DELETE FROM quarters WHERE "quarter" = ?1;

-- QuarterState: list
SELECT "quarter", "is_closed", "revision", "reason", "report_number", "signed_on", "signed_ma_so_lieu" FROM quarters ORDER BY "quarter";

-- QuarterState: keys
SELECT "quarter" AS "key" FROM quarters;

-- QuarterState: repeats
SELECT "quarter", "is_closed", "revision", "reason", "report_number", "signed_on", "signed_ma_so_lieu", "first_on", "last_on" FROM quarters;

-- SealedReport: put
INSERT INTO sealed_reports ("bundle_id", "quarter", "revision", "sequence", "file_name", "ma_so_lieu", "signed_on", "sealed_at", "supersedes", "reason", "size_bytes") VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11) ON CONFLICT ("bundle_id") DO UPDATE SET "quarter" = excluded."quarter", "revision" = excluded."revision", "sequence" = excluded."sequence", "file_name" = excluded."file_name", "ma_so_lieu" = excluded."ma_so_lieu", "signed_on" = excluded."signed_on", "sealed_at" = excluded."sealed_at", "supersedes" = excluded."supersedes", "reason" = excluded."reason", "size_bytes" = excluded."size_bytes";

-- SealedReport: get
SELECT "bundle_id", "quarter", "revision", "sequence", "file_name", "ma_so_lieu", "signed_on", "sealed_at", "supersedes", "reason", "size_bytes" FROM sealed_reports WHERE "bundle_id" = ?1;

-- SealedReport: remove
DELETE FROM sealed_reports WHERE "bundle_id" = ?1;

-- SealedReport: list
SELECT "bundle_id", "quarter", "revision", "sequence", "file_name", "ma_so_lieu", "signed_on", "sealed_at", "supersedes", "reason", "size_bytes" FROM sealed_reports ORDER BY sequence;

-- SealedReport: keys
SELECT "bundle_id" AS "key" FROM sealed_reports;

-- PinnedOffice: put
INSERT INTO pinned_offices ("public_key", "office_id", "name", "digits", "pinned_on") VALUES (?1, ?2, ?3, ?4, ?5) ON CONFLICT ("public_key") DO UPDATE SET "office_id" = excluded."office_id", "name" = excluded."name", "digits" = excluded."digits", "pinned_on" = excluded."pinned_on";

-- PinnedOffice: get
SELECT "public_key", "office_id", "name", "digits", "pinned_on" FROM pinned_offices WHERE "public_key" = ?1;

-- PinnedOffice: remove
DELETE FROM pinned_offices WHERE "public_key" = ?1;

-- PinnedOffice: list
SELECT "public_key", "office_id", "name", "digits", "pinned_on" FROM pinned_offices ORDER BY "public_key";

-- PinnedOffice: keys
SELECT "public_key" AS "key" FROM pinned_offices;

-- ReceivedReceipt: put
INSERT INTO received_receipts ("receipt_id", "code", "sequence", "file_name", "taken_on", "receipt", "done", "bundle_id", "quarter") VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9) ON CONFLICT ("receipt_id") DO UPDATE SET "code" = excluded."code", "sequence" = excluded."sequence", "file_name" = excluded."file_name", "taken_on" = excluded."taken_on", "receipt" = excluded."receipt", "done" = excluded."done", "bundle_id" = excluded."bundle_id", "quarter" = excluded."quarter";

-- ReceivedReceipt: get
SELECT "receipt_id", "code", "sequence", "file_name", "taken_on", "receipt", "done" FROM received_receipts WHERE "receipt_id" = ?1;

-- ReceivedReceipt: remove
DELETE FROM received_receipts WHERE "receipt_id" = ?1;

-- ReceivedReceipt: list
SELECT "receipt_id", "code", "sequence", "file_name", "taken_on", "receipt", "done" FROM received_receipts ORDER BY sequence, receipt_id;

-- ReceivedReceipt: keys
SELECT "receipt_id" AS "key" FROM received_receipts;

-- ReceivedReceipt: repeats
SELECT "receipt_id", "code", "sequence", "file_name", "taken_on", "receipt", "done", "bundle_id", "quarter" FROM received_receipts;

-- ReceivedReceipt: with
SELECT "receipt_id", "code", "sequence", "file_name", "taken_on", "receipt", "done" FROM received_receipts WHERE "quarter" = ?1 ORDER BY sequence, receipt_id;

-- LawPack: put
INSERT INTO law_packs ("pack_id", "office_id", "office_name", "number", "edition", "applies_from", "issued_on", "taken_on", "ordinal", "note", "file_name", "content") VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12) ON CONFLICT ("pack_id") DO UPDATE SET "office_id" = excluded."office_id", "office_name" = excluded."office_name", "number" = excluded."number", "edition" = excluded."edition", "applies_from" = excluded."applies_from", "issued_on" = excluded."issued_on", "taken_on" = excluded."taken_on", "ordinal" = excluded."ordinal", "note" = excluded."note", "file_name" = excluded."file_name", "content" = excluded."content";

-- LawPack: get
SELECT "pack_id", "office_id", "office_name", "number", "edition", "applies_from", "issued_on", "taken_on", "ordinal", "note", "file_name", "content" FROM law_packs WHERE "pack_id" = ?1;

-- LawPack: remove
DELETE FROM law_packs WHERE "pack_id" = ?1;

-- LawPack: list
SELECT "pack_id", "office_id", "office_name", "number", "edition", "applies_from", "issued_on", "taken_on", "ordinal", "note", "file_name", "content" FROM law_packs ORDER BY ordinal;

-- LawPack: keys
SELECT "pack_id" AS "key" FROM law_packs;

-- LawChange: put
INSERT INTO law_changes ("path", "text", "title", "changed_on") VALUES (?1, ?2, ?3, ?4) ON CONFLICT ("path") DO UPDATE SET "text" = excluded."text", "title" = excluded."title", "changed_on" = excluded."changed_on";

-- LawChange: get
SELECT "path", "text", "title", "changed_on" FROM law_changes WHERE "path" = ?1;

-- LawChange: remove
DELETE FROM law_changes WHERE "path" = ?1;

-- LawChange: list
SELECT "path", "text", "title", "changed_on" FROM law_changes ORDER BY "path";

-- LawChange: keys
SELECT "path" AS "key" FROM law_changes;

-- HandIn: put
INSERT INTO hand_ins ("bundle_id", "way", "done_on", "place") VALUES (?1, ?2, ?3, ?4) ON CONFLICT ("bundle_id", "way") DO UPDATE SET "done_on" = excluded."done_on", "place" = excluded."place";

-- HandIn: get
SELECT "bundle_id", "way", "done_on", "place" FROM hand_ins WHERE "bundle_id" = ?1 AND "way" = ?2;

-- HandIn: remove
DELETE FROM hand_ins WHERE "bundle_id" = ?1 AND "way" = ?2;

-- HandIn: list
SELECT "bundle_id", "way", "done_on", "place" FROM hand_ins ORDER BY "bundle_id", "way";

-- HandIn: keys
SELECT "bundle_id" || '/' || "way" AS "key" FROM hand_ins;

-- Concern: put
INSERT INTO concerns ("quarter", "position", "kind", "code", "text", "asked_of") VALUES (?1, ?2, ?3, ?4, ?5, ?6) ON CONFLICT ("quarter", "position") DO UPDATE SET "kind" = excluded."kind", "code" = excluded."code", "text" = excluded."text", "asked_of" = excluded."asked_of";

-- Concern: get
SELECT "quarter", "position", "kind", "code", "text", "asked_of" FROM concerns WHERE "quarter" = ?1 AND "position" = ?2;

-- Concern: remove
DELETE FROM concerns WHERE "quarter" = ?1 AND "position" = ?2;

-- Concern: list
SELECT "quarter", "position", "kind", "code", "text", "asked_of" FROM concerns ORDER BY "quarter", "position";

-- Concern: keys
SELECT "quarter" || '/' || "position" AS "key" FROM concerns;

-- Concern: with
SELECT "quarter", "position", "kind", "code", "text", "asked_of" FROM concerns WHERE "quarter" = ?1 ORDER BY "quarter", "position";

-- Gift: put
INSERT INTO gifts ("gift_id", "received_on", "kind", "origin", "giver", "giver_address", "what", "quantity", "unit", "value_vnd", "purpose", "paper", "paper_on", "receivers", "facility_id", "activity_id", "voucher_id", "note") VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18) ON CONFLICT ("gift_id") DO UPDATE SET "received_on" = excluded."received_on", "kind" = excluded."kind", "origin" = excluded."origin", "giver" = excluded."giver", "giver_address" = excluded."giver_address", "what" = excluded."what", "quantity" = excluded."quantity", "unit" = excluded."unit", "value_vnd" = excluded."value_vnd", "purpose" = excluded."purpose", "paper" = excluded."paper", "paper_on" = excluded."paper_on", "receivers" = excluded."receivers", "facility_id" = excluded."facility_id", "activity_id" = excluded."activity_id", "voucher_id" = excluded."voucher_id", "note" = excluded."note";

-- Gift: get
SELECT "gift_id", "received_on", "kind", "origin", "giver", "giver_address", "what", "quantity", "unit", "value_vnd", "purpose", "paper", "paper_on", "receivers", "facility_id", "activity_id", "voucher_id", "note" FROM gifts WHERE "gift_id" = ?1;

-- Gift: remove
DELETE FROM gifts WHERE "gift_id" = ?1;

-- Gift: list
SELECT "gift_id", "received_on", "kind", "origin", "giver", "giver_address", "what", "quantity", "unit", "value_vnd", "purpose", "paper", "paper_on", "receivers", "facility_id", "activity_id", "voucher_id", "note" FROM gifts ORDER BY received_on, gift_id;

-- Gift: keys
SELECT "gift_id" AS "key" FROM gifts;

-- Gift: from, to
SELECT "gift_id", "received_on", "kind", "origin", "giver", "giver_address", "what", "quantity", "unit", "value_vnd", "purpose", "paper", "paper_on", "receivers", "facility_id", "activity_id", "voucher_id", "note" FROM gifts WHERE "received_on" BETWEEN ?1 AND ?2 ORDER BY received_on, gift_id;

-- Secondment: put
INSERT INTO secondments ("secondment_id", "person_id", "school", "level", "subject", "share", "decision_no", "decision_on", "authority", "from_on", "until_on", "ended_on", "end_reason", "protected", "protected_until", "note") VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16) ON CONFLICT ("secondment_id") DO UPDATE SET "person_id" = excluded."person_id", "school" = excluded."school", "level" = excluded."level", "subject" = excluded."subject", "share" = excluded."share", "decision_no" = excluded."decision_no", "decision_on" = excluded."decision_on", "authority" = excluded."authority", "from_on" = excluded."from_on", "until_on" = excluded."until_on", "ended_on" = excluded."ended_on", "end_reason" = excluded."end_reason", "protected" = excluded."protected", "protected_until" = excluded."protected_until", "note" = excluded."note";

-- Secondment: get
SELECT "secondment_id", "person_id", "school", "level", "subject", "share", "decision_no", "decision_on", "authority", "from_on", "until_on", "ended_on", "end_reason", "protected", "protected_until", "note" FROM secondments WHERE "secondment_id" = ?1;

-- Secondment: remove
DELETE FROM secondments WHERE "secondment_id" = ?1;

-- Secondment: list
SELECT "secondment_id", "person_id", "school", "level", "subject", "share", "decision_no", "decision_on", "authority", "from_on", "until_on", "ended_on", "end_reason", "protected", "protected_until", "note" FROM secondments ORDER BY from_on, secondment_id;

-- Secondment: keys
SELECT "secondment_id" AS "key" FROM secondments;

-- secondment_extensions: add
INSERT INTO secondment_extensions ("secondment_id", "position", "decision_no", "decision_on", "until_on") VALUES (?1, ?2, ?3, ?4, ?5);

-- secondment_extensions: parts
SELECT "decision_no", "decision_on", "until_on" FROM secondment_extensions WHERE "secondment_id" = ?1 ORDER BY "secondment_id", "position";

-- secondment_extensions: remove parts
DELETE FROM secondment_extensions WHERE "secondment_id" = ?1;

-- Training: put
INSERT INTO trainings ("training_id", "title", "topic", "from_on", "to_on", "days", "by_whom", "place", "certificate", "note") VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10) ON CONFLICT ("training_id") DO UPDATE SET "title" = excluded."title", "topic" = excluded."topic", "from_on" = excluded."from_on", "to_on" = excluded."to_on", "days" = excluded."days", "by_whom" = excluded."by_whom", "place" = excluded."place", "certificate" = excluded."certificate", "note" = excluded."note";

-- Training: get
SELECT "training_id", "title", "topic", "from_on", "to_on", "days", "by_whom", "place", "certificate", "note" FROM trainings WHERE "training_id" = ?1;

-- Training: remove
DELETE FROM trainings WHERE "training_id" = ?1;

-- Training: list
SELECT "training_id", "title", "topic", "from_on", "to_on", "days", "by_whom", "place", "certificate", "note" FROM trainings ORDER BY from_on, training_id;

-- Training: keys
SELECT "training_id" AS "key" FROM trainings;

-- trainees: add
INSERT INTO trainees ("training_id", "position", "person_id", "certificate_no") VALUES (?1, ?2, ?3, ?4);

-- trainees: parts
SELECT "person_id", "certificate_no" FROM trainees WHERE "training_id" = ?1 ORDER BY "training_id", "position";

-- trainees: remove parts
DELETE FROM trainees WHERE "training_id" = ?1;

-- CommitteeDecision: put
INSERT INTO committee_decisions ("committee_id", "change", "number", "signed_on", "authority", "from_on", "note") VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7) ON CONFLICT ("committee_id") DO UPDATE SET "change" = excluded."change", "number" = excluded."number", "signed_on" = excluded."signed_on", "authority" = excluded."authority", "from_on" = excluded."from_on", "note" = excluded."note";

-- CommitteeDecision: get
SELECT "committee_id", "change", "number", "signed_on", "authority", "from_on", "note" FROM committee_decisions WHERE "committee_id" = ?1;

-- CommitteeDecision: remove
DELETE FROM committee_decisions WHERE "committee_id" = ?1;

-- CommitteeDecision: list
SELECT "committee_id", "change", "number", "signed_on", "authority", "from_on", "note" FROM committee_decisions ORDER BY from_on, committee_id;

-- CommitteeDecision: keys
SELECT "committee_id" AS "key" FROM committee_decisions;

-- committee_members: add
INSERT INTO committee_members ("committee_id", "position", "full_name", "body", "title", "role") VALUES (?1, ?2, ?3, ?4, ?5, ?6);

-- committee_members: parts
SELECT "full_name", "body", "title", "role" FROM committee_members WHERE "committee_id" = ?1 ORDER BY "committee_id", "position";

-- committee_members: remove parts
DELETE FROM committee_members WHERE "committee_id" = ?1;

-- CommitteeMeeting: put
INSERT INTO committee_meetings ("meeting_id", "held_on", "subject", "present", "minutes") VALUES (?1, ?2, ?3, ?4, ?5) ON CONFLICT ("meeting_id") DO UPDATE SET "held_on" = excluded."held_on", "subject" = excluded."subject", "present" = excluded."present", "minutes" = excluded."minutes";

-- CommitteeMeeting: get
SELECT "meeting_id", "held_on", "subject", "present", "minutes" FROM committee_meetings WHERE "meeting_id" = ?1;

-- CommitteeMeeting: remove
DELETE FROM committee_meetings WHERE "meeting_id" = ?1;

-- CommitteeMeeting: list
SELECT "meeting_id", "held_on", "subject", "present", "minutes" FROM committee_meetings ORDER BY held_on, meeting_id;

-- CommitteeMeeting: keys
SELECT "meeting_id" AS "key" FROM committee_meetings;

-- committee_resolutions: add
INSERT INTO committee_resolutions ("meeting_id", "position", "what", "who", "due_on", "done_on") VALUES (?1, ?2, ?3, ?4, ?5, ?6);

-- committee_resolutions: parts
SELECT "what", "who", "due_on", "done_on" FROM committee_resolutions WHERE "meeting_id" = ?1 ORDER BY "meeting_id", "position";

-- committee_resolutions: remove parts
DELETE FROM committee_resolutions WHERE "meeting_id" = ?1;

-- OwnDecision: put
INSERT INTO own_decisions ("own_id", "number", "signed_on", "issuer", "subject", "province", "from_on", "to_on", "scope", "highest_only", "start", "stop", "rounding", "counts_for_insurance", "lines") VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15) ON CONFLICT ("own_id") DO UPDATE SET "number" = excluded."number", "signed_on" = excluded."signed_on", "issuer" = excluded."issuer", "subject" = excluded."subject", "province" = excluded."province", "from_on" = excluded."from_on", "to_on" = excluded."to_on", "scope" = excluded."scope", "highest_only" = excluded."highest_only", "start" = excluded."start", "stop" = excluded."stop", "rounding" = excluded."rounding", "counts_for_insurance" = excluded."counts_for_insurance", "lines" = excluded."lines";

-- OwnDecision: get
SELECT "own_id", "number", "signed_on", "issuer", "subject", "province", "from_on", "to_on", "scope", "highest_only", "start", "stop", "rounding", "counts_for_insurance", "lines" FROM own_decisions WHERE "own_id" = ?1;

-- OwnDecision: remove
DELETE FROM own_decisions WHERE "own_id" = ?1;

-- OwnDecision: list
SELECT "own_id", "number", "signed_on", "issuer", "subject", "province", "from_on", "to_on", "scope", "highest_only", "start", "stop", "rounding", "counts_for_insurance", "lines" FROM own_decisions ORDER BY from_on, own_id;

-- OwnDecision: keys
SELECT "own_id" AS "key" FROM own_decisions;

-- Plan: put
INSERT INTO plans ("plan_id", "kind", "period", "from_on", "to_on", "number", "issued_on", "approved_on", "approved_by", "note") VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10) ON CONFLICT ("plan_id") DO UPDATE SET "kind" = excluded."kind", "period" = excluded."period", "from_on" = excluded."from_on", "to_on" = excluded."to_on", "number" = excluded."number", "issued_on" = excluded."issued_on", "approved_on" = excluded."approved_on", "approved_by" = excluded."approved_by", "note" = excluded."note";

-- Plan: get
SELECT "plan_id", "kind", "period", "from_on", "to_on", "number", "issued_on", "approved_on", "approved_by", "note" FROM plans WHERE "plan_id" = ?1;

-- Plan: remove
DELETE FROM plans WHERE "plan_id" = ?1;

-- Plan: list
SELECT "plan_id", "kind", "period", "from_on", "to_on", "number", "issued_on", "approved_on", "approved_by", "note" FROM plans ORDER BY from_on, to_on DESC, plan_id;

-- Plan: keys
SELECT "plan_id" AS "key" FROM plans;

-- plan_targets: add
INSERT INTO plan_targets ("plan_id", "position", "number", "measure", "of_code", "what", "unit", "planned", "planned_vnd", "responsible", "due_on", "source_class", "task", "said", "said_vnd") VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15);

-- plan_targets: parts
SELECT "number", "measure", "of_code", "what", "unit", "planned", "planned_vnd", "responsible", "due_on", "source_class", "task", "said", "said_vnd" FROM plan_targets WHERE "plan_id" = ?1 ORDER BY "plan_id", "position";

-- plan_targets: remove parts
DELETE FROM plan_targets WHERE "plan_id" = ?1;

-- Attachment: put
INSERT INTO attachments ("attachment_id", "of_kind", "of_key", "name", "sha256", "bytes", "media", "added_on", "note") VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9) ON CONFLICT ("attachment_id") DO UPDATE SET "of_kind" = excluded."of_kind", "of_key" = excluded."of_key", "name" = excluded."name", "sha256" = excluded."sha256", "bytes" = excluded."bytes", "media" = excluded."media", "added_on" = excluded."added_on", "note" = excluded."note";

-- Attachment: get
SELECT "attachment_id", "of_kind", "of_key", "name", "sha256", "bytes", "media", "added_on", "note" FROM attachments WHERE "attachment_id" = ?1;

-- Attachment: remove
DELETE FROM attachments WHERE "attachment_id" = ?1;

-- Attachment: list
SELECT "attachment_id", "of_kind", "of_key", "name", "sha256", "bytes", "media", "added_on", "note" FROM attachments ORDER BY added_on, attachment_id;

-- Attachment: keys
SELECT "attachment_id" AS "key" FROM attachments;

-- Attachment: with
SELECT "attachment_id", "of_kind", "of_key", "name", "sha256", "bytes", "media", "added_on", "note" FROM attachments WHERE "of_key" = ?1 ORDER BY added_on, attachment_id;

-- Collaborator: put
INSERT INTO collaborators ("collaborator_id", "full_name", "kind", "fields", "is_female", "workplace", "qualification", "from_on", "to_on", "note", "phone", "phone_salt", "birth_on", "birth_on_salt") VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14) ON CONFLICT ("collaborator_id") DO UPDATE SET "full_name" = excluded."full_name", "kind" = excluded."kind", "fields" = excluded."fields", "is_female" = excluded."is_female", "workplace" = excluded."workplace", "qualification" = excluded."qualification", "from_on" = excluded."from_on", "to_on" = excluded."to_on", "note" = excluded."note", "phone" = excluded."phone", "phone_salt" = excluded."phone_salt", "birth_on" = excluded."birth_on", "birth_on_salt" = excluded."birth_on_salt";

-- Collaborator: get
SELECT "collaborator_id", "full_name", "kind", "fields", "is_female", "workplace", "qualification", "from_on", "to_on", "note", "phone", "phone_salt", "birth_on", "birth_on_salt" FROM collaborators WHERE "collaborator_id" = ?1;

-- Collaborator: remove
DELETE FROM collaborators WHERE "collaborator_id" = ?1;

-- Collaborator: list
SELECT "collaborator_id", "full_name", "kind", "fields", "is_female", "workplace", "qualification", "from_on", "to_on", "note", "phone", "phone_salt", "birth_on", "birth_on_salt" FROM collaborators ORDER BY "collaborator_id";

-- Collaborator: keys
SELECT "collaborator_id" AS "key" FROM collaborators;

-- SpeakerPayment: put
INSERT INTO speaker_payments ("voucher_id", "collaborator_id", "amount_vnd") VALUES (?1, ?2, ?3) ON CONFLICT ("voucher_id", "collaborator_id") DO UPDATE SET "amount_vnd" = excluded."amount_vnd";

-- SpeakerPayment: get
SELECT "voucher_id", "collaborator_id", "amount_vnd" FROM speaker_payments WHERE "voucher_id" = ?1 AND "collaborator_id" = ?2;

-- SpeakerPayment: remove
DELETE FROM speaker_payments WHERE "voucher_id" = ?1 AND "collaborator_id" = ?2;

-- SpeakerPayment: list
SELECT "voucher_id", "collaborator_id", "amount_vnd" FROM speaker_payments ORDER BY "voucher_id", "collaborator_id";

-- SpeakerPayment: keys
SELECT "voucher_id" || '/' || "collaborator_id" AS "key" FROM speaker_payments;

-- Allotment: put
INSERT INTO allotments ("allotment_id", "source_id", "budget_year", "change", "budget_code", "nature", "level", "chapter", "number", "decided_on", "authority", "amount_vnd", "note") VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13) ON CONFLICT ("allotment_id") DO UPDATE SET "source_id" = excluded."source_id", "budget_year" = excluded."budget_year", "change" = excluded."change", "budget_code" = excluded."budget_code", "nature" = excluded."nature", "level" = excluded."level", "chapter" = excluded."chapter", "number" = excluded."number", "decided_on" = excluded."decided_on", "authority" = excluded."authority", "amount_vnd" = excluded."amount_vnd", "note" = excluded."note";

-- Allotment: get
SELECT "allotment_id", "source_id", "budget_year", "change", "budget_code", "nature", "level", "chapter", "number", "decided_on", "authority", "amount_vnd", "note" FROM allotments WHERE "allotment_id" = ?1;

-- Allotment: remove
DELETE FROM allotments WHERE "allotment_id" = ?1;

-- Allotment: list
SELECT "allotment_id", "source_id", "budget_year", "change", "budget_code", "nature", "level", "chapter", "number", "decided_on", "authority", "amount_vnd", "note" FROM allotments ORDER BY budget_year, decided_on, number, allotment_id;

-- Allotment: keys
SELECT "allotment_id" AS "key" FROM allotments;

-- BookClosing: put
INSERT INTO closings ("period", "is_closed", "kind", "first_on", "last_on") VALUES (?1, ?2, ?3, ?4, ?5) ON CONFLICT ("period") DO UPDATE SET "is_closed" = excluded."is_closed", "kind" = excluded."kind", "first_on" = excluded."first_on", "last_on" = excluded."last_on";

-- BookClosing: get
SELECT "period", "is_closed" FROM closings WHERE "period" = ?1;

-- BookClosing: remove
DELETE FROM closings WHERE "period" = ?1;

-- BookClosing: list
SELECT "period", "is_closed" FROM closings ORDER BY "period";

-- BookClosing: keys
SELECT "period" AS "key" FROM closings;

-- BookClosing: repeats
SELECT "period", "is_closed", "kind", "first_on", "last_on" FROM closings;

-- closing_events: add
INSERT INTO closing_events ("period", "position", "change", "day", "reason") VALUES (?1, ?2, ?3, ?4, ?5);

-- closing_events: parts
SELECT "change", "day", "reason" FROM closing_events WHERE "period" = ?1 ORDER BY "period", "position";

-- closing_events: remove parts
DELETE FROM closing_events WHERE "period" = ?1;

-- HandingOver: put
INSERT INTO handings_over ("handing_over_id", "handed_on", "role", "from_name", "to_name", "witnesses", "cash_vnd", "account_vnd", "counted_vnd", "under_way", "papers", "keys", "note") VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13) ON CONFLICT ("handing_over_id") DO UPDATE SET "handed_on" = excluded."handed_on", "role" = excluded."role", "from_name" = excluded."from_name", "to_name" = excluded."to_name", "witnesses" = excluded."witnesses", "cash_vnd" = excluded."cash_vnd", "account_vnd" = excluded."account_vnd", "counted_vnd" = excluded."counted_vnd", "under_way" = excluded."under_way", "papers" = excluded."papers", "keys" = excluded."keys", "note" = excluded."note";

-- HandingOver: get
SELECT "handing_over_id", "handed_on", "role", "from_name", "to_name", "witnesses", "cash_vnd", "account_vnd", "counted_vnd", "under_way", "papers", "keys", "note" FROM handings_over WHERE "handing_over_id" = ?1;

-- HandingOver: remove
DELETE FROM handings_over WHERE "handing_over_id" = ?1;

-- HandingOver: list
SELECT "handing_over_id", "handed_on", "role", "from_name", "to_name", "witnesses", "cash_vnd", "account_vnd", "counted_vnd", "under_way", "papers", "keys", "note" FROM handings_over ORDER BY handed_on, handing_over_id;

-- HandingOver: keys
SELECT "handing_over_id" AS "key" FROM handings_over;

-- Arrival: put
INSERT INTO arrivals ("bundle_id", "centre_id", "centre_name", "quarter", "revision", "lineage", "sequence", "previous", "supersedes", "reason", "ma_so_lieu", "file_name", "size_bytes", "signer", "received_on", "norms_edition", "is_clock_suspect", "last_receipt") VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18) ON CONFLICT ("bundle_id") DO UPDATE SET "centre_id" = excluded."centre_id", "centre_name" = excluded."centre_name", "quarter" = excluded."quarter", "revision" = excluded."revision", "lineage" = excluded."lineage", "sequence" = excluded."sequence", "previous" = excluded."previous", "supersedes" = excluded."supersedes", "reason" = excluded."reason", "ma_so_lieu" = excluded."ma_so_lieu", "file_name" = excluded."file_name", "size_bytes" = excluded."size_bytes", "signer" = excluded."signer", "received_on" = excluded."received_on", "norms_edition" = excluded."norms_edition", "is_clock_suspect" = excluded."is_clock_suspect", "last_receipt" = excluded."last_receipt";

-- Arrival: get
SELECT "bundle_id", "centre_id", "centre_name", "quarter", "revision", "lineage", "sequence", "previous", "supersedes", "reason", "ma_so_lieu", "file_name", "size_bytes", "signer", "received_on", "norms_edition", "is_clock_suspect", "last_receipt" FROM arrivals WHERE "bundle_id" = ?1;

-- Arrival: remove
DELETE FROM arrivals WHERE "bundle_id" = ?1;

-- Arrival: list
SELECT "bundle_id", "centre_id", "centre_name", "quarter", "revision", "lineage", "sequence", "previous", "supersedes", "reason", "ma_so_lieu", "file_name", "size_bytes", "signer", "received_on", "norms_edition", "is_clock_suspect", "last_receipt" FROM arrivals ORDER BY "bundle_id";

-- Arrival: keys
SELECT "bundle_id" AS "key" FROM arrivals;

-- arrival_totals: add
INSERT INTO arrival_totals ("layer", "name", "value") VALUES (?1, ?2, ?3);

-- arrival_totals: parts
SELECT "name", "value" FROM arrival_totals WHERE "layer" = ?1 ORDER BY name;

-- arrival_totals: remove parts
DELETE FROM arrival_totals WHERE "layer" = ?1;

-- Member: put
INSERT INTO members ("centre_id", "name", "unit_code", "unit_from", "unit_name") VALUES (?1, ?2, ?3, ?4, ?5) ON CONFLICT ("centre_id") DO UPDATE SET "name" = excluded."name", "unit_code" = excluded."unit_code", "unit_from" = excluded."unit_from", "unit_name" = excluded."unit_name";

-- Member: get
SELECT "centre_id", "name", "unit_code", "unit_from", "unit_name" FROM members WHERE "centre_id" = ?1;

-- Member: remove
DELETE FROM members WHERE "centre_id" = ?1;

-- Member: list
SELECT "centre_id", "name", "unit_code", "unit_from", "unit_name" FROM members ORDER BY "centre_id";

-- Member: keys
SELECT "centre_id" AS "key" FROM members;

-- SealOnRegister: put
INSERT INTO seals_on_register ("public_key", "centre_id", "digits", "enrolled_on") VALUES (?1, ?2, ?3, ?4) ON CONFLICT ("public_key") DO UPDATE SET "centre_id" = excluded."centre_id", "digits" = excluded."digits", "enrolled_on" = excluded."enrolled_on";

-- SealOnRegister: get
SELECT "public_key", "centre_id", "digits", "enrolled_on" FROM seals_on_register WHERE "public_key" = ?1;

-- SealOnRegister: remove
DELETE FROM seals_on_register WHERE "public_key" = ?1;

-- SealOnRegister: list
SELECT "public_key", "centre_id", "digits", "enrolled_on" FROM seals_on_register ORDER BY "public_key";

-- SealOnRegister: keys
SELECT "public_key" AS "key" FROM seals_on_register;

-- Contact: put
INSERT INTO contacts ("unit_code", "unit_from", "contact_name", "phone", "note", "is_expected", "call_on") VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7) ON CONFLICT ("unit_code", "unit_from") DO UPDATE SET "contact_name" = excluded."contact_name", "phone" = excluded."phone", "note" = excluded."note", "is_expected" = excluded."is_expected", "call_on" = excluded."call_on";

-- Contact: get
SELECT "unit_code", "unit_from", "contact_name", "phone", "note", "is_expected", "call_on" FROM contacts WHERE "unit_code" = ?1 AND "unit_from" = ?2;

-- Contact: remove
DELETE FROM contacts WHERE "unit_code" = ?1 AND "unit_from" = ?2;

-- Contact: list
SELECT "unit_code", "unit_from", "contact_name", "phone", "note", "is_expected", "call_on" FROM contacts ORDER BY "unit_code", "unit_from";

-- Contact: keys
SELECT "unit_code" || '/' || "unit_from" AS "key" FROM contacts;

-- Card: put
INSERT INTO cards ("unit_code", "unit_from", "digits", "typed_on") VALUES (?1, ?2, ?3, ?4) ON CONFLICT ("unit_code", "unit_from") DO UPDATE SET "digits" = excluded."digits", "typed_on" = excluded."typed_on";

-- Card: get
SELECT "unit_code", "unit_from", "digits", "typed_on" FROM cards WHERE "unit_code" = ?1 AND "unit_from" = ?2;

-- Card: remove
DELETE FROM cards WHERE "unit_code" = ?1 AND "unit_from" = ?2;

-- Card: list
SELECT "unit_code", "unit_from", "digits", "typed_on" FROM cards ORDER BY "unit_code", "unit_from";

-- Card: keys
SELECT "unit_code" || '/' || "unit_from" AS "key" FROM cards;

-- Confirmation: put
INSERT INTO confirmations ("bundle_id", "centre_id", "lineage", "letting", "reason", "confirmed_on") VALUES (?1, ?2, ?3, ?4, ?5, ?6) ON CONFLICT ("bundle_id", "letting") DO UPDATE SET "centre_id" = excluded."centre_id", "lineage" = excluded."lineage", "reason" = excluded."reason", "confirmed_on" = excluded."confirmed_on";

-- Confirmation: get
SELECT "bundle_id", "centre_id", "lineage", "letting", "reason", "confirmed_on" FROM confirmations WHERE "bundle_id" = ?1 AND "letting" = ?2;

-- Confirmation: remove
DELETE FROM confirmations WHERE "bundle_id" = ?1 AND "letting" = ?2;

-- Confirmation: list
SELECT "bundle_id", "centre_id", "lineage", "letting", "reason", "confirmed_on" FROM confirmations ORDER BY "bundle_id", "letting";

-- Confirmation: keys
SELECT "bundle_id" || '/' || "letting" AS "key" FROM confirmations;

-- Confirmation: with
SELECT "bundle_id", "centre_id", "lineage", "letting", "reason", "confirmed_on" FROM confirmations WHERE "centre_id" = ?1 ORDER BY "bundle_id", "letting";

-- Review: put
INSERT INTO reviews ("bundle_id", "verdict", "decided_on", "note", "round", "decided_by", "known") VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7) ON CONFLICT ("bundle_id") DO UPDATE SET "verdict" = excluded."verdict", "decided_on" = excluded."decided_on", "note" = excluded."note", "round" = excluded."round", "decided_by" = excluded."decided_by", "known" = excluded."known";

-- Review: get
SELECT "bundle_id", "verdict", "decided_on", "note", "round", "decided_by", "known" FROM reviews WHERE "bundle_id" = ?1;

-- Review: remove
DELETE FROM reviews WHERE "bundle_id" = ?1;

-- Review: list
SELECT "bundle_id", "verdict", "decided_on", "note", "round", "decided_by", "known" FROM reviews ORDER BY "bundle_id";

-- Review: keys
SELECT "bundle_id" AS "key" FROM reviews;

-- remarks: add
INSERT INTO remarks ("bundle_id", "position", "table", "row", "column", "place", "rule", "seen", "text") VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9);

-- remarks: parts
SELECT "table", "row", "column", "place", "rule", "seen", "text" FROM remarks WHERE "bundle_id" = ?1 ORDER BY "bundle_id", "position";

-- remarks: remove parts
DELETE FROM remarks WHERE "bundle_id" = ?1;

-- ExplanationRead: put
INSERT INTO explanations_read ("bundle_id", "rule", "row", "text", "read_on") VALUES (?1, ?2, ?3, ?4, ?5) ON CONFLICT ("bundle_id", "rule", "row") DO UPDATE SET "text" = excluded."text", "read_on" = excluded."read_on";

-- ExplanationRead: get
SELECT "bundle_id", "rule", "row", "text", "read_on" FROM explanations_read WHERE "bundle_id" = ?1 AND "rule" = ?2 AND "row" = ?3;

-- ExplanationRead: remove
DELETE FROM explanations_read WHERE "bundle_id" = ?1 AND "rule" = ?2 AND "row" = ?3;

-- ExplanationRead: list
SELECT "bundle_id", "rule", "row", "text", "read_on" FROM explanations_read ORDER BY "bundle_id", "rule", "row";

-- ExplanationRead: keys
SELECT "bundle_id" || '/' || "rule" || '/' || "row" AS "key" FROM explanations_read;

-- ExplanationRead: with
SELECT "bundle_id", "rule", "row", "text", "read_on" FROM explanations_read WHERE "bundle_id" = ?1 ORDER BY "bundle_id", "rule", "row";

-- PaperSeen: put
INSERT INTO papers_seen ("bundle_id", "seen_on") VALUES (?1, ?2) ON CONFLICT ("bundle_id") DO UPDATE SET "seen_on" = excluded."seen_on";

-- PaperSeen: get
SELECT "bundle_id", "seen_on" FROM papers_seen WHERE "bundle_id" = ?1;

-- PaperSeen: remove
DELETE FROM papers_seen WHERE "bundle_id" = ?1;

-- PaperSeen: list
SELECT "bundle_id", "seen_on" FROM papers_seen ORDER BY "bundle_id";

-- PaperSeen: keys
SELECT "bundle_id" AS "key" FROM papers_seen;

-- IssuedReceipt: put
INSERT INTO issued_receipts ("receipt_id", "bundle_id", "centre_id", "quarter", "revision", "sequence", "code", "file_name", "verdict", "remarks", "issued_on", "round", "number") VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13) ON CONFLICT ("receipt_id") DO UPDATE SET "bundle_id" = excluded."bundle_id", "centre_id" = excluded."centre_id", "quarter" = excluded."quarter", "revision" = excluded."revision", "sequence" = excluded."sequence", "code" = excluded."code", "file_name" = excluded."file_name", "verdict" = excluded."verdict", "remarks" = excluded."remarks", "issued_on" = excluded."issued_on", "round" = excluded."round", "number" = excluded."number";

-- IssuedReceipt: get
SELECT "receipt_id", "bundle_id", "centre_id", "quarter", "revision", "sequence", "code", "file_name", "verdict", "remarks", "issued_on", "round", "number" FROM issued_receipts WHERE "receipt_id" = ?1;

-- IssuedReceipt: remove
DELETE FROM issued_receipts WHERE "receipt_id" = ?1;

-- IssuedReceipt: list
SELECT "receipt_id", "bundle_id", "centre_id", "quarter", "revision", "sequence", "code", "file_name", "verdict", "remarks", "issued_on", "round", "number" FROM issued_receipts ORDER BY sequence, receipt_id;

-- IssuedReceipt: keys
SELECT "receipt_id" AS "key" FROM issued_receipts;

-- IssuedReceipt: with
SELECT "receipt_id", "bundle_id", "centre_id", "quarter", "revision", "sequence", "code", "file_name", "verdict", "remarks", "issued_on", "round", "number" FROM issued_receipts WHERE "quarter" = ?1 ORDER BY sequence, receipt_id;

-- TakenOut: put
INSERT INTO taken_out ("bundle_id", "centre_id", "centre_name", "quarter", "revision", "sequence", "ma_so_lieu", "file_name", "received_on", "paper_seen_on", "reason", "taken_out_on") VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12) ON CONFLICT ("bundle_id") DO UPDATE SET "centre_id" = excluded."centre_id", "centre_name" = excluded."centre_name", "quarter" = excluded."quarter", "revision" = excluded."revision", "sequence" = excluded."sequence", "ma_so_lieu" = excluded."ma_so_lieu", "file_name" = excluded."file_name", "received_on" = excluded."received_on", "paper_seen_on" = excluded."paper_seen_on", "reason" = excluded."reason", "taken_out_on" = excluded."taken_out_on";

-- TakenOut: get
SELECT "bundle_id", "centre_id", "centre_name", "quarter", "revision", "sequence", "ma_so_lieu", "file_name", "received_on", "paper_seen_on", "reason", "taken_out_on" FROM taken_out WHERE "bundle_id" = ?1;

-- TakenOut: remove
DELETE FROM taken_out WHERE "bundle_id" = ?1;

-- TakenOut: list
SELECT "bundle_id", "centre_id", "centre_name", "quarter", "revision", "sequence", "ma_so_lieu", "file_name", "received_on", "paper_seen_on", "reason", "taken_out_on" FROM taken_out ORDER BY quarter, sequence, bundle_id;

-- TakenOut: keys
SELECT "bundle_id" AS "key" FROM taken_out;

-- TakenOut: with
SELECT "bundle_id", "centre_id", "centre_name", "quarter", "revision", "sequence", "ma_so_lieu", "file_name", "received_on", "paper_seen_on", "reason", "taken_out_on" FROM taken_out WHERE "centre_id" = ?1 ORDER BY quarter, sequence, bundle_id;

-- ReceiptCopy: put
INSERT INTO receipt_copies ("receipt_id", "copied_on", "place") VALUES (?1, ?2, ?3) ON CONFLICT ("receipt_id") DO UPDATE SET "copied_on" = excluded."copied_on", "place" = excluded."place";

-- ReceiptCopy: get
SELECT "receipt_id", "copied_on", "place" FROM receipt_copies WHERE "receipt_id" = ?1;

-- ReceiptCopy: remove
DELETE FROM receipt_copies WHERE "receipt_id" = ?1;

-- ReceiptCopy: list
SELECT "receipt_id", "copied_on", "place" FROM receipt_copies ORDER BY "receipt_id";

-- ReceiptCopy: keys
SELECT "receipt_id" AS "key" FROM receipt_copies;

-- Course: put
INSERT INTO courses ("course_id", "title", "topic", "from_on", "to_on", "days", "place", "note") VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8) ON CONFLICT ("course_id") DO UPDATE SET "title" = excluded."title", "topic" = excluded."topic", "from_on" = excluded."from_on", "to_on" = excluded."to_on", "days" = excluded."days", "place" = excluded."place", "note" = excluded."note";

-- Course: get
SELECT "course_id", "title", "topic", "from_on", "to_on", "days", "place", "note" FROM courses WHERE "course_id" = ?1;

-- Course: remove
DELETE FROM courses WHERE "course_id" = ?1;

-- Course: list
SELECT "course_id", "title", "topic", "from_on", "to_on", "days", "place", "note" FROM courses ORDER BY "course_id";

-- Course: keys
SELECT "course_id" AS "key" FROM courses;

-- course_invitations: add
INSERT INTO course_invitations ("course_id", "position", "centre_id", "person_id", "full_name") VALUES (?1, ?2, ?3, ?4, ?5);

-- course_invitations: parts
SELECT "centre_id", "person_id", "full_name" FROM course_invitations WHERE "course_id" = ?1 ORDER BY "course_id", "position";

-- course_invitations: remove parts
DELETE FROM course_invitations WHERE "course_id" = ?1;

-- Draft: put
INSERT INTO drafts ("key", "body", "kept_at") VALUES (?1, ?2, ?3) ON CONFLICT ("key") DO UPDATE SET "body" = excluded."body", "kept_at" = excluded."kept_at";

-- Draft: get
SELECT "key", "body", "kept_at" FROM drafts WHERE "key" = ?1;

-- Draft: remove
DELETE FROM drafts WHERE "key" = ?1;

-- Draft: list
SELECT "key", "body", "kept_at" FROM drafts ORDER BY kept_at, key;

-- Draft: keys
SELECT "key" AS "key" FROM drafts;

-- Setting: put
INSERT INTO settings ("name", "value") VALUES (?1, ?2) ON CONFLICT ("name") DO UPDATE SET "value" = excluded."value";

-- Setting: get
SELECT "name", "value" FROM settings WHERE "name" = ?1;

-- Setting: remove
DELETE FROM settings WHERE "name" = ?1;

-- Setting: list
SELECT "name", "value" FROM settings ORDER BY "name";

-- Setting: keys
SELECT "name" AS "key" FROM settings;

-- Arrival: arrivals/arrivals_of_centre.sql
SELECT "bundle_id", "centre_id", "centre_name", "quarter", "revision", "lineage", "sequence", "previous", "supersedes", "reason", "ma_so_lieu", "file_name", "size_bytes", "signer", "received_on", "norms_edition", "is_clock_suspect", "last_receipt" FROM arrivals
WHERE centre_id = :centre_id
ORDER BY quarter, lineage, sequence, bundle_id;

-- Arrival: arrivals/arrivals_of_code.sql
SELECT "bundle_id", "centre_id", "centre_name", "quarter", "revision", "lineage", "sequence", "previous", "supersedes", "reason", "ma_so_lieu", "file_name", "size_bytes", "signer", "received_on", "norms_edition", "is_clock_suspect", "last_receipt" FROM arrivals
WHERE ma_so_lieu = :ma_so_lieu
ORDER BY quarter, bundle_id;

-- Arrival: arrivals/arrivals_of_quarter.sql
SELECT "bundle_id", "centre_id", "centre_name", "quarter", "revision", "lineage", "sequence", "previous", "supersedes", "reason", "ma_so_lieu", "file_name", "size_bytes", "signer", "received_on", "norms_edition", "is_clock_suspect", "last_receipt" FROM arrivals
WHERE quarter = :quarter
ORDER BY centre_id, lineage, sequence, bundle_id;

-- arrivals/layer_of.sql
SELECT layer
FROM arrivals
WHERE bundle_id = :bundle_id;

-- arrivals/quarters_held.sql
SELECT DISTINCT quarter
FROM arrivals
ORDER BY quarter DESC;

-- arrivals/totals_of_quarter.sql
SELECT
    a.bundle_id,
    t.name,
    t.value
FROM arrivals AS a
INNER JOIN arrival_totals AS t ON a.layer = t.layer
WHERE a.quarter = :quarter
ORDER BY a.bundle_id, t.name;

-- copies/copy_book.sql
VACUUM INTO :path;

-- health/number_gaps.sql
SELECT count(*) AS total
FROM (
    SELECT series, year
    FROM vouchers
    GROUP BY series, year
    HAVING max(ordinal) <> count(*) OR min(ordinal) <> 1
);

-- health/wrong_balances.sql
SELECT count(*) AS total
FROM vouchers
WHERE cash_delta_vnd <> CASE
        WHEN is_void = 1 THEN 0
        WHEN kind = 'rut' THEN amount_vnd
        WHEN kind = 'gui' THEN -amount_vnd
        WHEN place <> 'tien-mat' THEN 0
        WHEN kind IN ('thu', 'hoan-ung', 'xa-ung', 'thua', 'boi-hoan') THEN amount_vnd
        ELSE -amount_vnd
    END
    OR account_delta_vnd <> CASE
        WHEN is_void = 1 THEN 0
        WHEN kind = 'rut' THEN -amount_vnd
        WHEN kind = 'gui' THEN amount_vnd
        WHEN place <> 'tien-gui' THEN 0
        WHEN kind IN ('thu', 'hoan-ung', 'xa-ung', 'thua', 'boi-hoan') THEN amount_vnd
        ELSE -amount_vnd
    END
    OR source_delta_vnd <> CASE
        WHEN is_void = 1 OR place = 'tai-xa' OR kind NOT IN ('thu', 'chi') THEN 0
        WHEN kind = 'thu' THEN amount_vnd
        ELSE -amount_vnd
    END;

-- journal/acts_of_record.sql
SELECT
    seq,
    act_id,
    at,
    act,
    subject,
    changes,
    undoes,
    previous_hash,
    hash,
    EXISTS (SELECT 1 FROM journal AS later WHERE later.undoes = journal.act_id) AS is_undone
FROM journal
WHERE seq IN (SELECT seq FROM journal_records WHERE kind = :kind AND key = :key)
ORDER BY seq DESC
LIMIT 200;

-- journal/all_acts.sql
SELECT
    seq,
    act_id,
    at,
    act,
    subject,
    changes,
    undoes,
    previous_hash,
    hash,
    EXISTS (SELECT 1 FROM journal AS later WHERE later.undoes = journal.act_id) AS is_undone
FROM journal
ORDER BY seq;

-- journal/append_act.sql
INSERT INTO journal (seq, act_id, at, act, subject, changes, undoes, previous_hash, hash)
VALUES (:seq, :act_id, :at, :act, :subject, :changes, :undoes, :previous_hash, :hash);

-- journal/append_record.sql
INSERT INTO journal_records (seq, kind, key)
VALUES (:seq, :kind, :key)
ON CONFLICT (kind, key, seq) DO NOTHING;

-- journal/changes_at.sql
SELECT changes
FROM journal
WHERE seq = :seq;

-- journal/changes_of_kind.sql
SELECT changes
FROM journal
WHERE seq IN (SELECT seq FROM journal_records WHERE kind = :kind)
ORDER BY seq;

-- journal/count_acts.sql
SELECT count(*) AS total
FROM journal;

-- journal/first_of_record.sql
SELECT seq
FROM journal_records
WHERE kind = :kind AND key = :key
ORDER BY seq
LIMIT 1;

-- journal/hash_at.sql
SELECT hash
FROM journal
WHERE seq = :seq;

-- journal/newest_acts.sql
SELECT
    seq,
    act_id,
    at,
    act,
    subject,
    changes,
    undoes,
    previous_hash,
    hash,
    EXISTS (SELECT 1 FROM journal AS later WHERE later.undoes = journal.act_id) AS is_undone
FROM journal
ORDER BY seq DESC
LIMIT :limit;

-- journal/touched_after.sql
SELECT
    kind,
    key,
    min(seq) AS seq
FROM journal_records
WHERE seq > :seq
GROUP BY kind, key;

-- layers/class_totals.sql
SELECT
    a.bundle_id,
    n.class,
    sum(n.opening_vnd) AS opening_vnd,
    sum(n.received_vnd) AS received_vnd,
    sum(n.spent_vnd) AS spent_vnd,
    sum(n.closing_vnd) AS closing_vnd
FROM layer_nguon_kinh_phi AS n
INNER JOIN arrivals AS a ON n.layer = a.layer
INNER JOIN standings AS s ON a.layer = s.layer
WHERE a.quarter = :quarter AND s.standing = 'counted'
GROUP BY n.class, a.bundle_id
ORDER BY n.class, a.bundle_id;

-- layers/count_rows.sql
SELECT count(*) AS total
FROM {table}
WHERE layer = :layer;

-- layers/findings_of_bundle.sql
SELECT
    f.rule,
    f."row",
    f.kind,
    f.severity
FROM arrivals AS a
INNER JOIN open_findings AS f ON a.layer = f.layer
WHERE a.bundle_id = :bundle_id
ORDER BY f.rule, f."row", f.kind;

-- layers/findings_of_quarter.sql
SELECT
    a.bundle_id,
    f.rule,
    f."row",
    f.kind,
    f.severity
FROM arrivals AS a
INNER JOIN open_findings AS f ON a.layer = f.layer
WHERE a.quarter = :quarter
ORDER BY a.bundle_id, f.rule, f."row", f.kind;

-- layers/out_of_order.sql
SELECT max(bundle_id) AS key, '{table}.nth' AS place
FROM {table} JOIN arrivals USING (layer)
GROUP BY layer
HAVING min(nth) <> 0 OR max(nth) <> count(*) - 1;

-- layers/paid_elsewhere.sql
-- People a bundle pays whom another centre's counted bundle, of whatever quarter, pays for the same month:
-- one name and one year of birth, both known. A bundle of before payments stood in a table of their own
-- says what was paid beside the sheet.
WITH mine AS (
    SELECT pay.full_name, pay.month, pay.post_id
    FROM arrivals AS a
    INNER JOIN layer_chi_phu_cap AS pay ON a.layer = pay.layer
    WHERE a.bundle_id = :bundle_id
    GROUP BY pay.full_name, pay.month, pay.post_id
    HAVING sum(pay.amount_vnd) > 0
    UNION
    SELECT sheet.full_name, sheet.month, sheet.post_id
    FROM arrivals AS a
    INNER JOIN layer_versions AS v ON a.layer = v.layer AND v.version < 3
    INNER JOIN layer_phu_cap AS sheet ON a.layer = sheet.layer
    WHERE a.bundle_id = :bundle_id AND sheet.paid_vnd > 0
),

theirs AS (
    SELECT pay.layer, pay.full_name, pay.month, pay.post_id, sum(pay.amount_vnd) AS amount_vnd
    FROM mine
    INNER JOIN layer_chi_phu_cap AS pay ON mine.full_name = pay.full_name AND mine.month = pay.month
    GROUP BY pay.layer, pay.full_name, pay.month, pay.post_id
    HAVING sum(pay.amount_vnd) > 0
    UNION
    SELECT sheet.layer, sheet.full_name, sheet.month, sheet.post_id, sheet.paid_vnd AS amount_vnd
    FROM mine
    INNER JOIN layer_phu_cap AS sheet ON mine.full_name = sheet.full_name AND mine.month = sheet.month
    INNER JOIN layer_versions AS v ON sheet.layer = v.layer AND v.version < 3
    WHERE sheet.paid_vnd > 0
)

SELECT DISTINCT
    mine.full_name,
    me.birth_year,
    mine.month,
    theirs.amount_vnd,
    b.bundle_id,
    b.centre_name,
    t.unit_name
FROM mine
INNER JOIN arrivals AS a ON a.bundle_id = :bundle_id
INNER JOIN theirs ON mine.full_name = theirs.full_name AND mine.month = theirs.month
INNER JOIN arrivals AS b ON theirs.layer = b.layer AND a.centre_id <> b.centre_id
INNER JOIN standings AS s ON b.layer = s.layer AND s.standing = 'counted'
INNER JOIN layer_trung_tam AS t ON b.layer = t.layer
-- Who left before the quarter of the payment stands in an earlier bundle of the centre.
INNER JOIN arrivals AS a_any ON a.centre_id = a_any.centre_id
INNER JOIN layer_nhan_su AS me ON a_any.layer = me.layer AND mine.post_id = me.post_id
INNER JOIN arrivals AS b_any ON b.centre_id = b_any.centre_id
INNER JOIN layer_nhan_su AS they ON b_any.layer = they.layer AND theirs.post_id = they.post_id
WHERE me.birth_year = they.birth_year
ORDER BY mine.full_name, mine.month, b.bundle_id;

-- layers/put_finding.sql
INSERT INTO open_findings (layer, rule, "row", kind, severity)
VALUES (:layer, :rule, :row, :kind, :severity);

-- layers/put_row.sql
INSERT INTO {table} (layer, nth, {columns}) VALUES (?1, ?2, {cells});

-- layers/put_standing.sql
INSERT INTO standings (layer, standing, is_gap)
VALUES (:layer, :standing, :is_gap)
ON CONFLICT (layer) DO UPDATE SET
    standing = excluded.standing,
    is_gap = excluded.is_gap;

-- layers/put_version.sql
INSERT INTO layer_versions (layer, version) VALUES (:layer, :version);

-- layers/read_rows.sql
SELECT {columns}
FROM {table}
WHERE layer = :layer AND nth >= :offset
ORDER BY nth
LIMIT :limit;

-- layers/remove_findings.sql
DELETE FROM open_findings
WHERE layer = :layer;

-- layers/standings_of_centre.sql
SELECT
    a.bundle_id,
    s.standing,
    s.is_gap
FROM arrivals AS a
INNER JOIN standings AS s ON a.layer = s.layer
WHERE a.centre_id = :centre_id
ORDER BY a.bundle_id;

-- layers/standings_of_quarter.sql
SELECT
    a.bundle_id,
    s.standing,
    s.is_gap
FROM arrivals AS a
INNER JOIN standings AS s ON a.layer = s.layer
WHERE a.quarter = :quarter
ORDER BY a.bundle_id;

-- layers/version.sql
SELECT version
FROM layer_versions
WHERE layer = :layer;

-- proof/act_at.sql
SELECT act
FROM journal
WHERE seq = :seq;

-- proof/acts_named.sql
SELECT
    at,
    subject
FROM journal
WHERE act = :act
ORDER BY seq;

-- proof/journal_records.sql
SELECT
    seq,
    kind,
    key
FROM journal_records;

-- proof/layout.sql
SELECT
    type,
    name,
    tbl_name,
    coalesce(sql, '') AS text
FROM sqlite_schema
WHERE name NOT LIKE 'sqlite\_%' ESCAPE '\'
ORDER BY type, name;

-- proof/out_of_order.sql
SELECT 'review' AS kind, bundle_id AS key, 'remarks.position' AS place
FROM remarks
GROUP BY bundle_id
HAVING min(position) <> 1 OR max(position) <> count(*)
UNION ALL
SELECT 'allowance_sheet' AS kind, month AS key, 'allowance_lines.position' AS place
FROM allowance_lines
GROUP BY month
HAVING min(position) <> 1 OR max(position) <> count(*) OR count(DISTINCT position) <> count(*)
UNION ALL
SELECT 'voucher' AS kind, voucher_id AS key, 'voucher_lines.position' AS place
FROM voucher_lines
GROUP BY voucher_id
HAVING min(position) <> 1 OR max(position) <> count(*)
UNION ALL
SELECT 'allowance_payment' AS kind, voucher_id AS key, 'allowance_parts.position' AS place
FROM allowance_parts
GROUP BY voucher_id
HAVING min(position) <> 1 OR max(position) <> count(*);

-- Voucher: questions/advancing_vouchers.sql
SELECT "voucher_id", "series", "year", "ordinal", "kind", "place", "day", "payee", "reason", "source_id", "budget_code", "budget_year", "amount_vnd", "documents", "is_void", "void_reason", "reverses", "allowance_month", "lessens_spending", "settles", "due_on", "is_printed" FROM vouchers
WHERE settles IS NOT NULL OR kind IN ('tam-ung', 'xa-ung', 'thua', 'thieu')
ORDER BY day, series, ordinal;

-- ReceiptCopy: questions/copies_of_quarter.sql
SELECT "receipt_id", "copied_on", "place" FROM receipt_copies
WHERE receipt_id IN (SELECT receipt_id FROM issued_receipts WHERE quarter = :quarter)
ORDER BY receipt_id;

-- ExplanationRead: questions/explanations_of_quarter.sql
SELECT "bundle_id", "rule", "row", "text", "read_on" FROM explanations_read
WHERE bundle_id IN (SELECT bundle_id FROM arrivals WHERE quarter = :quarter)
ORDER BY bundle_id, rule, "row";

-- questions/last_ordinal.sql
SELECT coalesce(max(ordinal), 0) AS ordinal
FROM vouchers
WHERE series = :series AND year = :year;

-- questions/last_voucher_day.sql
SELECT max(day) AS day
FROM vouchers;

-- questions/newest_law_pack.sql
SELECT pack_id
FROM law_packs
ORDER BY ordinal DESC
LIMIT 1;

-- questions/newest_receipt.sql
-- The receipt taken last: what the next report says it has.
SELECT receipt_id
FROM received_receipts
ORDER BY taken_on DESC, sequence DESC, receipt_id
LIMIT 1;

-- PaperSeen: questions/papers_of_quarter.sql
SELECT "bundle_id", "seen_on" FROM papers_seen
WHERE bundle_id IN (SELECT bundle_id FROM arrivals WHERE quarter = :quarter)
ORDER BY bundle_id;

-- Voucher: questions/paying_vouchers.sql
SELECT "voucher_id", "series", "year", "ordinal", "kind", "place", "day", "payee", "reason", "source_id", "budget_code", "budget_year", "amount_vnd", "documents", "is_void", "void_reason", "reverses", "allowance_month", "lessens_spending", "settles", "due_on", "is_printed" FROM vouchers
WHERE voucher_id IN (
    SELECT voucher_id FROM allowance_payments
    UNION
    SELECT voucher_id FROM allowance_sheets WHERE voucher_id IS NOT NULL
)
ORDER BY day, series, ordinal;

-- IssuedReceipt: questions/receipts_of_bundle.sql
SELECT "receipt_id", "bundle_id", "centre_id", "quarter", "revision", "sequence", "code", "file_name", "verdict", "remarks", "issued_on", "round", "number" FROM issued_receipts
WHERE bundle_id = :bundle_id
ORDER BY round, sequence, receipt_id;

-- IssuedReceipt: questions/receipts_of_year.sql
SELECT "receipt_id", "bundle_id", "centre_id", "quarter", "revision", "sequence", "code", "file_name", "verdict", "remarks", "issued_on", "round", "number" FROM issued_receipts
WHERE substr(issued_on, 1, 4) = :year
ORDER BY issued_on, sequence, receipt_id;

-- Voucher: questions/recent_vouchers.sql
SELECT "voucher_id", "series", "year", "ordinal", "kind", "place", "day", "payee", "reason", "source_id", "budget_code", "budget_year", "amount_vnd", "documents", "is_void", "void_reason", "reverses", "allowance_month", "lessens_spending", "settles", "due_on", "is_printed" FROM vouchers
WHERE is_void = 0 AND allowance_month IS NULL
ORDER BY day DESC, rowid DESC
LIMIT :limit;

-- Voucher: questions/reversal_of.sql
SELECT "voucher_id", "series", "year", "ordinal", "kind", "place", "day", "payee", "reason", "source_id", "budget_code", "budget_year", "amount_vnd", "documents", "is_void", "void_reason", "reverses", "allowance_month", "lessens_spending", "settles", "due_on", "is_printed" FROM vouchers
WHERE reverses = :voucher_id AND is_void = 0;

-- questions/review_rounds.sql
SELECT bundle_id || '/' || round AS id
FROM reviews
ORDER BY id;

-- Review: questions/reviews_of_quarter.sql
SELECT "bundle_id", "verdict", "decided_on", "note", "round", "decided_by", "known" FROM reviews
WHERE bundle_id IN (SELECT bundle_id FROM arrivals WHERE quarter = :quarter)
ORDER BY bundle_id;

-- Voucher: questions/vouchers_of_advance.sql
SELECT "voucher_id", "series", "year", "ordinal", "kind", "place", "day", "payee", "reason", "source_id", "budget_code", "budget_year", "amount_vnd", "documents", "is_void", "void_reason", "reverses", "allowance_month", "lessens_spending", "settles", "due_on", "is_printed" FROM vouchers
WHERE voucher_id = :voucher_id OR settles = :voucher_id
ORDER BY day, series, ordinal;

-- sums/daily_changes.sql
SELECT
    day,
    sum(cash_delta_vnd) AS cash_vnd,
    sum(account_delta_vnd) AS account_vnd
FROM vouchers
WHERE day >= :from_on
GROUP BY day
ORDER BY day;

-- sums/sum_before.sql
SELECT
    coalesce(sum(cash_delta_vnd), 0) AS cash_vnd,
    coalesce(sum(account_delta_vnd), 0) AS account_vnd
FROM vouchers
WHERE day < :day;

-- sums/sums_by_code.sql
SELECT
    shares.source_id,
    shares.budget_code,
    sum(
        CASE
            WHEN vouchers.place = 'tai-xa' THEN shares.amount_vnd
            WHEN vouchers.kind = 'thu' AND vouchers.lessens_spending = 0 THEN shares.amount_vnd
            ELSE 0
        END
    ) AS received_vnd,
    sum(
        CASE
            WHEN vouchers.kind = 'chi' THEN shares.amount_vnd
            WHEN vouchers.lessens_spending = 1 THEN -shares.amount_vnd
            ELSE 0
        END
    ) AS spent_vnd
FROM vouchers
INNER JOIN (
    SELECT voucher_id, source_id, budget_code, budget_year, amount_vnd FROM vouchers WHERE source_id IS NOT NULL
    UNION ALL
    SELECT voucher_id, source_id, budget_code, budget_year, amount_vnd FROM voucher_lines
) AS shares ON shares.voucher_id = vouchers.voucher_id
WHERE
    vouchers.is_void = 0
    AND vouchers.day BETWEEN :from_on AND :to_on
    AND coalesce(shares.budget_year, vouchers.year) = :budget_year
GROUP BY shares.source_id, shares.budget_code
ORDER BY shares.source_id, shares.budget_code;

-- sums/sums_by_source.sql
SELECT
    shares.source_id,
    sum(
        CASE
            WHEN vouchers.place = 'tai-xa' THEN shares.amount_vnd
            WHEN vouchers.kind = 'thu' AND vouchers.lessens_spending = 0 THEN shares.amount_vnd
            ELSE 0
        END
    ) AS received_vnd,
    sum(
        CASE
            WHEN vouchers.kind = 'chi' THEN shares.amount_vnd
            WHEN vouchers.lessens_spending = 1 THEN -shares.amount_vnd
            ELSE 0
        END
    ) AS spent_vnd
FROM vouchers
INNER JOIN (
    SELECT voucher_id, source_id, amount_vnd FROM vouchers WHERE source_id IS NOT NULL
    UNION ALL
    SELECT voucher_id, source_id, amount_vnd FROM voucher_lines
) AS shares ON shares.voucher_id = vouchers.voucher_id
WHERE vouchers.is_void = 0 AND vouchers.day BETWEEN :from_on AND :to_on
GROUP BY shares.source_id
ORDER BY shares.source_id;

-- upgrade/attach_copy.sql
ATTACH :path AS made;

-- upgrade/count_differing.sql
SELECT
    (SELECT count(*) FROM main."{table}")
    - (SELECT count(*) FROM made."{table}")
    AS rows_lost,
    (
        SELECT count(*)
        FROM (
            SELECT {columns} FROM main."{table}"
            EXCEPT
            SELECT {columns} FROM made."{table}"
        )
    ) AS rows_changed;

-- upgrade/list_columns.sql
SELECT name
FROM pragma_table_info(:table, 'main')
ORDER BY cid;

-- upgrade/list_tables.sql
SELECT name
FROM main.sqlite_schema
WHERE type = 'table' AND name NOT LIKE 'sqlite!_%' ESCAPE '!'
ORDER BY name;

-- upgrade/write_copy.sql
VACUUM INTO :path;
