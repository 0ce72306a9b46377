# reviewed: no
# word breaks: no
# Messages after two records were joined or parted: no name, no number, no amount.

merge-message-joined = { $institution }: Your two member numbers were joined. You are paid under one. Wrong? Call { $hotline }
merge-message-joined-subject = Your two member numbers were joined
merge-message-joined-mail =
    You had two member numbers. Two officers have joined them.

    Your pension comes under one number only. If you do not know which, please call { $hotline } or come to a branch.

    If you have only one number, or if this is wrong, please call { $hotline }. We can part them again.
merge-message-parted = { $institution }: Two member numbers that were joined are parted again. Questions? Call { $hotline }
merge-message-parted-subject = Two member numbers are parted again
merge-message-parted-mail =
    Two member numbers that were joined are parted again. You can use your number as before.

    If you have a question, please call { $hotline }.
