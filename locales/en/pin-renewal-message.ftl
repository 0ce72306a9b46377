# reviewed: no
# word breaks: no
# Messages about a forgotten PIN.

pin-renewal-message-asked = { $institution }: Somebody asked for a new PIN for you. It was not you? Call { $hotline }
pin-renewal-message-asked-subject = Somebody asked for a new PIN for you
pin-renewal-message-asked-mail =
    Somebody asked for a new PIN of the phone service for you. We will call your registered phone.

    If it was not you, stop the request on the website or call { $hotline } at once.
pin-renewal-message-ready = { $institution }: Please dial { $dial } and choose a new PIN. Questions: { $hotline }
pin-renewal-message-ready-from = { $institution }: From { $from } on, dial { $dial } and choose a new PIN. Questions: { $hotline }
pin-renewal-message-ready-subject = You can choose a new PIN
pin-renewal-message-ready-mail =
    From { $from } on you can dial { $dial } on your phone and choose a new PIN with the 6-digit number that our officer told you. You have 7 days.

    If you did not ask for it, stop the request on the website or call { $hotline } at once.
pin-renewal-message-chosen = { $institution }: A new PIN was chosen on your phone. It was not you? Call { $hotline }
pin-renewal-message-chosen-subject = A new PIN was chosen
pin-renewal-message-chosen-mail =
    A new PIN of the phone service was chosen on your phone.

    If it was not you, lock your record or call { $hotline } at once.
pin-renewal-message-asked-reply = { $institution }: Somebody asked for a new PIN for you. Not you? Send { $sign } to { $reply }
pin-renewal-message-over = { $institution }: The request for a new PIN has ended. You can ask again. Questions: { $hotline }
pin-renewal-message-over-subject = The request for a new PIN has ended
pin-renewal-message-over-mail =
    The request for a new PIN of the phone service has ended without a new PIN: the 6-digit number was wrong too often, or was lost.

    You can ask again. If it was not you, call { $hotline } at once.
