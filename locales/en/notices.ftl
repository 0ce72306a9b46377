# reviewed: no

notices-title = Notices
notices-intro = When there is news, we send you a message.
notices-private = We write no amounts in messages, and names in text messages only if you want it.
notices-phone = Text messages to
notices-no-phone = No phone number
notices-mailbox = E-mail to
notices-no-mailbox = No mailbox yet
notices-email = Your e-mail address
notices-email-hint = Example: { $example }. If you want no e-mail, leave it empty.
notices-save = Save
notices-saved = It is saved.
notices-by-case = My phone number is lost or has changed, or I can’t change this myself
notices-error-malformed = This is no e-mail address. Please check it. Example: { $example }

notices-form = How messages come
notices-form-until = We cannot send spoken messages yet. Until then all messages come written. We keep in mind what you want.
notices-form-text = Written
notices-form-voice = Spoken
notices-form-save = Save how messages come

notices-tongue = Language of messages
notices-tongue-hint = If your phone shows boxes instead of Khmer letters, choose Latin letters. E-mail then still has Khmer letters.
notices-tongue-khmer = Khmer
notices-tongue-romanised = Khmer in Latin letters
notices-tongue-english = English
notices-reminders = Reminders
notices-reminders-hint = Codes, what is done in your name, decisions and the end of a time set by law are always told to you.
notices-reminders-all = All reminders
notices-reminders-needed = Only the needed ones: of showing that you are alive 7 days before, and none of answers not sent
notices-naming = Names in text messages
notices-naming-hint = Others may read your phone. Without names we write “a person” for who acts for you or whose pension it is. E-mail says the name.
notices-naming-nobody = No names
notices-naming-names = With names
