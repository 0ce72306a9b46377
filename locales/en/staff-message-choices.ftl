# reviewed: no

staff-message-choices-title = How a person is written to
staff-message-choices-intro = Ask the person who is with you, and choose what that person says. We send a message about this change.
staff-message-choices-keep = Keep it
staff-message-choices-kept = It is kept.
