-- What a new finding may repeat: the unit's closed ones, the latest among them, without the many that were repeated.
CREATE INDEX findings_verified ON findings (unit_id, closed_at) WHERE status = 'verified';
