# reviewed: no
# word breaks: no
# Messages about the lock of a record.

lock-message-locked = { $institution }: Your record is locked. It was not you? Call { $hotline }
lock-message-locked-subject = Your record is locked
lock-message-locked-mail =
    Your record is locked. Every change of it is stopped.
    Your pension is paid as before, to the same account.

    To unlock it, please go to a branch. If it was not you who locked it, call { $hotline }.
lock-message-proposed = { $institution }: A branch proposes to unlock your record. It was not you? Call { $hotline }
lock-message-proposed-subject = A branch proposes to unlock your record
lock-message-proposed-mail =
    A member of staff at a branch has proposed to unlock your record. Another one has to confirm.

    If you have not been to a branch, call { $hotline } at once.
lock-message-unlocked = { $institution }: Your record is unlocked. It was not you? Call { $hotline }
lock-message-unlocked-subject = Your record is unlocked
lock-message-unlocked-mail =
    Your record is unlocked. It can be changed again.

    If you have not been to a branch, call { $hotline } at once.
