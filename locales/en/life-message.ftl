# reviewed: no
# word breaks: no
# Messages about the day until which somebody is to show that she is alive.

life-message-due = { $institution }: please show that you are alive by { $date }, at a branch. Questions: { $hotline }
life-message-due-subject = Please show that you are alive by { $date }
life-message-due-mail =
    Please show that you are alive by { $date }. Please go to a branch.

    If you cannot go, or if you have a question, please call { $institution } on { $hotline }.
    After this day your pension does not stop by itself.
life-message-guardian = { $institution }: somebody under your guardianship is to show by { $date } that she is alive. Questions: { $hotline }
life-message-guardian-subject = Somebody under your guardianship is to show by { $date } that she is alive
life-message-guardian-mail =
    Somebody under your guardianship is to show by { $date } that she is alive. Please take her to a branch.

    If you cannot go, or if you have a question, please call { $institution } on { $hotline }.
    After this day the pension does not stop by itself.
life-message-shown = { $institution }: you have shown that you are alive. Next time by { $date }. Questions: { $hotline }
life-message-shown-subject = You have shown that you are alive
life-message-shown-mail =
    You have shown that you are alive. Next time by { $date }.

    If this was not you, or if you have a question, please call { $institution } on { $hotline }.
life-message-provisional = { $institution }: we have seen your paper. It counts until { $date }. Questions: { $hotline }
life-message-provisional-subject = We have seen your paper
life-message-provisional-mail =
    We have seen your paper. It counts until { $date }. Another officer will confirm it.

    If this was not you, or if you have a question, please call { $institution } on { $hotline }.
