SELECT month, settled_on, voucher_id
FROM allowance_sheets
WHERE month = :month;
