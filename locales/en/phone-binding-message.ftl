# reviewed: no
# word breaks: no
# Messages about a phone that two of the staff have registered.

phone-binding-message-bound = { $institution }: This number is registered for your pension now. You did not ask for it? Call { $hotline }
phone-binding-message-bound-subject = Your phone is registered
phone-binding-message-bound-mail =
    Two members of staff have registered your phone. From now on codes go there.

    If you did not ask for it, call { $hotline } at once.
phone-binding-message-before = { $institution }: This number is no longer registered for a pension. You did not ask for it? Call { $hotline }
