WHERE day BETWEEN :from_on AND :to_on
ORDER BY day, series, ordinal;
