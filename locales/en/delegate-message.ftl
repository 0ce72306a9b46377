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
