-- The role whose holders report a metric, in place of one member.
ALTER TABLE metric ADD COLUMN reporting_role INTEGER CHECK (reporting_role IS NULL OR reporter IS NULL);
