# reviewed: no
# word breaks: no
# Messages about how a person is written to.

notices-message-chosen = { $institution }: A branch has changed how we write to you. It was not you? Call { $hotline }
notices-message-chosen-subject = A branch has changed how we write to you
notices-message-chosen-mail =
    An officer of a branch has changed how we write to you, as you said.

    If you were not at a branch, call { $hotline }.
