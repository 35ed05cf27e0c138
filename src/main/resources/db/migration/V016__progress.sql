CREATE SCHEMA progress;
