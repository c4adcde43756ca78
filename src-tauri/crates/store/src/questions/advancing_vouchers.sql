WHERE settles IS NOT NULL OR kind IN ('tam-ung', 'xa-ung', 'thua', 'thieu')
ORDER BY day, series, ordinal;
