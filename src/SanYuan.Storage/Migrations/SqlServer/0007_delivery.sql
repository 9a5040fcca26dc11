-- Messages that say the same go out in one call. Their likeness is a number taken from the words (OutboundContent.Likeness), so that those due
-- are found without comparing texts; older rows keep 0, and the pump compares the words besides.
ALTER TABLE outbox ADD likeness bigint NOT NULL CONSTRAINT df_outbox_likeness DEFAULT 0;
GO

-- Each index holds only what its one question is about: a message that was sent weeks ago is in outbox_sent alone.
DROP INDEX outbox_waiting ON outbox;
DROP INDEX outbox_sent ON outbox;
CREATE INDEX outbox_due ON outbox (act_at, id) WHERE status = 'pending';
CREATE INDEX outbox_alike ON outbox (likeness, act_at, id) WHERE status = 'pending';
-- By batch first: the rows of a call lie together, and come and go together. Few are under way at any moment, so that their receivers are found by reading it.
CREATE INDEX outbox_sending ON outbox (batch, receiver_id, act_at) WHERE status = 'sending';
CREATE INDEX outbox_sent ON outbox (receiver_id, sent_at) WHERE sent_at IS NOT NULL;
CREATE INDEX outbox_dead ON outbox (act_at) WHERE status IN ('dropped', 'unknown');

-- Who sent something again that had not arrived, and what had become of it before.
CREATE TABLE outbox_resends (
    id          bigint IDENTITY(1,1) NOT NULL CONSTRAINT pk_outbox_resends PRIMARY KEY,
    outbox_id   bigint NOT NULL CONSTRAINT fk_outbox_resends_outbox_id REFERENCES outbox (id),
    resent_by   nvarchar(max) NOT NULL,
    resent_at   datetime2(3) NOT NULL,
    old_status  nvarchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
    old_error   nvarchar(max) NULL
);
CREATE INDEX outbox_resends_of ON outbox_resends (outbox_id);
