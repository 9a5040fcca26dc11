-- DingTalk's ids of files may be longer than WeCom's; this engine has no lengths.
SELECT 1;
