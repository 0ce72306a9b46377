# reviewed: no
# word breaks: no
# Answers to text messages that people send.

reply-message-stopped = { $institution }: Stopped for member { $numbers }. Questions: { $hotline }
reply-message-nothing = { $institution }: There is nothing to stop for this number. Questions: { $hotline }
reply-message-unknown = { $institution }: We do not read messages. To stop a change send { $sign }. Questions: { $hotline }
