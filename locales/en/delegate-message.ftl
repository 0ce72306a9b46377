# reviewed: no
# word breaks: no
# Messages to a person and to whom she lets act for her.

delegate-message-granted = { $institution }: You let { $name } act for you until { $date }. It was not you? Call { $hotline }
delegate-message-granted-subject = You let somebody act for you
delegate-message-granted-mail =
    You let { $name } act for you until { $date }.

    If it was not you, stop it on your pages or call { $hotline } at once.
delegate-message-named = { $institution }: { $name } lets you act for them until { $date }. If you do not want to, sign in and stop it. Questions: { $hotline }
delegate-message-named-subject = You may act for somebody
delegate-message-named-mail =
    { $name } lets you act for them until { $date }.

    If you do not want to, sign in and stop it. Questions: { $hotline }
delegate-message-ended = { $institution }: { $name } can no longer act for you. Questions: { $hotline }
delegate-message-ended-subject = Somebody can no longer act for you
delegate-message-ended-mail =
    { $name } can no longer act for you.

    Questions: { $hotline }
delegate-message-over = { $institution }: You can no longer act for { $name }. Questions: { $hotline }
delegate-message-over-subject = You can no longer act for somebody
delegate-message-over-mail =
    You can no longer act for { $name }.

    Questions: { $hotline }
delegate-message-acted = { $institution }: { $name } sent a report for you. Not right? Call { $hotline }
delegate-message-acted-subject = Somebody sent a report for you
delegate-message-acted-mail =
    { $name } sent a report for you.

    If you do not want that, stop it on your pages or call { $hotline }.
delegate-message-code =
    Code { $code } to LET SOMEBODY ACT FOR YOU. Tell nobody.

    @{ $host } #{ $code }
delegate-message-code-subject = Code to let somebody act for you
delegate-message-code-mail =
    { $code } is your code to LET SOMEBODY ACT FOR YOU. It works for 5 minutes.

    Tell nobody, not even an officer. If you have not asked for it, sign in and lock your record.
delegate-message-proposed = { $institution }: An officer proposes { $name } as your guardian. You do not agree? Call { $hotline }
delegate-message-proposed-subject = An officer proposes a guardian for you
delegate-message-proposed-mail =
    An officer proposes { $name } as your guardian, by a decision. Another officer has not confirmed it yet.

    If you do not agree, call { $hotline } or go to a branch.
delegate-message-guardian = { $institution }: { $name } is your guardian by a decision until { $date }. You can stop it at any time. { $hotline }
delegate-message-guardian-subject = You have a guardian
delegate-message-guardian-mail =
    { $name } is your guardian by a decision until { $date }, and can’t change your bank account.

    You can stop it at any time: on your pages, on the phone service, at a branch or by calling { $hotline }.
delegate-message-guardian-named = { $institution }: You are the guardian of { $name } by a decision until { $date }. Questions: { $hotline }
delegate-message-guardian-named-subject = You are a guardian
delegate-message-guardian-named-mail =
    You are the guardian of { $name } by a decision until { $date }.

    Sign in to act for them. Questions: { $hotline }
delegate-message-stopped = { $institution }: You have stopped your guardian { $name }. Two officers will look at it. Questions: { $hotline }
delegate-message-stopped-subject = You have stopped your guardian
delegate-message-stopped-mail =
    You have stopped your guardian { $name }, who sees nothing and can do nothing.

    Two officers will look at it and decide. Questions: { $hotline }
delegate-message-guardian-stopped = { $institution }: You can no longer act for { $name } until officers have decided. Questions: { $hotline }
delegate-message-guardian-stopped-subject = You can no longer act as guardian
delegate-message-guardian-stopped-mail =
    You can no longer act for { $name } until two officers have decided.

    Questions: { $hotline }
delegate-message-review = { $institution }: The leave of your guardian { $name } ends on { $date }. Officers look at it again before. Questions: { $hotline }
delegate-message-review-subject = Your guardian: officers look at it again
delegate-message-review-mail =
    The leave of your guardian { $name } ends on { $date }. Two officers look at it again before that day.

    Do you want to say something about it? Call { $hotline } or go to a branch.
delegate-message-guardian-review = { $institution }: You are guardian of { $name } until { $date }. To go on, bring the decision to a branch before. { $hotline }
delegate-message-guardian-review-subject = You are a guardian: officers look at it again
delegate-message-guardian-review-mail =
    You are the guardian of { $name } until { $date }. Two officers look at it again before that day.

    To go on, please bring the decision to a branch. Questions: { $hotline }
