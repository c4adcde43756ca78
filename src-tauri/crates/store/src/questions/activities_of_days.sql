WHERE held_on BETWEEN :from_on AND :to_on
ORDER BY held_on, activity_id;
