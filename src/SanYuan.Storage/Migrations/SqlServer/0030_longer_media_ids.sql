-- DingTalk's ids of files may be longer than WeCom's: 0038 makes room for them, by a way that servers take too which speak T-SQL but are not Microsoft's.
SELECT 1;
