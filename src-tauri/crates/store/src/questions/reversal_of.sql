WHERE reverses = :voucher_id AND is_void = 0;
