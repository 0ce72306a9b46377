# reviewed: no

notices-title = Notices
notices-intro = When there is news, we send you a message.
notices-private = We write no amounts in messages.
notices-phone = Text messages to
notices-no-phone = No phone number
notices-mailbox = E-mail to
notices-no-mailbox = No mailbox yet
notices-email = Your e-mail address
notices-email-hint = Example: { $example }. If you want no e-mail, leave it empty.
notices-save = Save
notices-saved = It is saved.
notices-error-malformed = This is no e-mail address. Please check it. Example: { $example }

notices-form = How messages come
notices-form-until = We cannot send spoken messages yet. Until then all messages come written. We keep in mind what you want.
notices-form-text = Written
notices-form-voice = Spoken
notices-form-save = Save how messages come
