# reviewed: no

message-log-title = Messages to this person
message-log-none = No message was sent to this person yet.
message-log-table = The newest message first. What it said is not kept.
message-log-written = Written
message-log-channel = Sent by
message-log-fate = What became of it
message-log-since = Known since
message-log-sms = Text message
message-log-mail = Mail
message-log-waiting = Waiting
message-log-handed-over = Sent
message-log-delivered = Arrived on the phone
message-log-failed = Not delivered
message-log-doubtful = Not known whether it was sent
message-log-reached = A reminder to show that they are alive has reached this person.
message-log-open = It is not known yet whether a reminder to show that they are alive has reached this person.
message-log-not-reached = No reminder to show that they are alive has reached this person. Please tell them yourself.
