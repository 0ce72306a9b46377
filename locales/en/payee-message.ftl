# reviewed: no
# word breaks: no
# Messages about who receives a pension in somebody's stead: without an amount.

payee-message-proposed = { $institution }: An officer proposes that { $name } receives your pension for you. You do not agree? Call { $hotline }
payee-message-proposed-subject = An officer proposes who receives your pension for you
payee-message-proposed-mail =
    An officer proposes that { $name } receives your pension for you until { $date }. Another officer decides, in 3 days at the earliest.

    If you do not agree, call { $hotline }. Whoever is 18 or older can also sign in and press “Receive it myself”.
payee-message-named = { $institution }: An officer proposes that you receive the pension of { $name }. You do not want to? Call { $hotline }
payee-message-named-subject = An officer proposes that you receive somebody’s pension
payee-message-named-mail =
    An officer proposes that you receive the pension of { $name } until { $date }. Another officer has not decided yet.

    If you do not want to, or do not know of it, call { $hotline }.
payee-message-approved = { $institution }: { $name } receives your pension for you until { $date }. The money stays yours. Questions: { $hotline }
payee-message-approved-subject = Who receives your pension for you
payee-message-approved-mail =
    { $name } receives your pension for you until { $date }. The money stays yours and has to be spent for you.

    If that is not right, call { $hotline }. Whoever is 18 or older can also sign in and press “Receive it myself”.
payee-message-receives = { $institution }: You receive the pension of { $name } until { $date }. Please spend it for them. Questions: { $hotline }
payee-message-receives-subject = You receive somebody’s pension
payee-message-receives-mail =
    You receive the pension of { $name } until { $date }. The money belongs to them. Please spend it for them only.

    If they no longer live with you, or have died, call { $hotline } at once.
payee-message-not-done = { $institution }: The proposal that { $name } receives your pension for you came to nothing. Questions: { $hotline }
payee-message-not-done-subject = The proposal of who receives your pension came to nothing
payee-message-not-done-mail =
    The proposal that { $name } receives your pension for you came to nothing.

    Questions: { $hotline }
payee-message-not-named = { $institution }: The proposal that you receive the pension of { $name } came to nothing. Questions: { $hotline }
payee-message-not-named-subject = The proposal that you receive somebody’s pension came to nothing
payee-message-not-named-mail =
    The proposal that you receive the pension of { $name } came to nothing.

    Questions: { $hotline }
payee-message-ended = { $institution }: { $name } no longer receives your pension for you. Questions: { $hotline }
payee-message-ended-subject = Nobody receives your pension for you any more
payee-message-ended-mail =
    { $name } no longer receives your pension for you. It is paid to you again, as before.

    If you have no account, or this is not right, call { $hotline }.
payee-message-vacant = { $institution }: { $name } no longer receives your pension for you. Who receives it has to be named. Please call { $hotline }
payee-message-vacant-subject = Who receives your pension has to be named
payee-message-vacant-mail =
    { $name } no longer receives your pension for you. Who receives it now has to be named.

    Please call { $hotline }, or ask somebody who takes care of you to call.
payee-message-over = { $institution }: You no longer receive the pension of { $name }. Questions: { $hotline }
payee-message-over-subject = You no longer receive somebody’s pension
payee-message-over-mail =
    You no longer receive the pension of { $name }. What is left of the money belongs to them.

    Questions: { $hotline }
