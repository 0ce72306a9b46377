# reviewed: no
# word breaks: no
# Messages about a change of the bank account. They say the ending of a number and never the whole.

account-message-code =
    Code { $code } to CHANGE YOUR BANK ACCOUNT. Tell nobody.

    @{ $host } #{ $code }

account-message-code-subject = Code to change your bank account
account-message-code-mail =
    { $code } is your code to CHANGE YOUR BANK ACCOUNT. It works for 5 minutes.

    Tell nobody, not even an officer. If you have not asked for it, sign in and lock your record.

account-message-entered = { $institution }: Your account is to change to ...{ $ending }. Not you? Dial { $dial } or call { $hotline }
account-message-entered-subject = Your bank account is to change
account-message-entered-mail =
    Somebody entered a new account for your pension, in your name. It ends in { $ending }.
    It waits 3 days. Until then your pension goes to the old account.

    If it was not you, stop it at once: sign in on the website and open “My bank account”, or dial { $dial }, or call { $hotline }.
account-message-approved = { $institution }: Your pension goes to account ...{ $ending } from now on. Not you? Call { $hotline }
account-message-approved-subject = Your bank account has changed
account-message-approved-mail =
    An officer has approved your new account. It ends in { $ending }.
    Payments already under way still go to the old account.

    If it was not you, call { $hotline } at once.
account-message-refused = { $institution }: The change to account ...{ $ending } was refused. Questions: { $hotline }
account-message-refused-subject = Your bank account stays as it was
account-message-refused-mail =
    An officer has refused the change to the account that ends in { $ending }. Your pension goes to the same account as before.

    The page “My bank account” says why. Questions: { $hotline }.
account-message-stopped = { $institution }: The change to account ...{ $ending } is stopped. Not you? Call { $hotline }
account-message-stopped-subject = The change of your bank account is stopped
account-message-stopped-mail =
    The change to the account that ends in { $ending } is stopped for good. Your pension goes to the same account as before.

    To change your account, please go to a branch. If it was not you who stopped it, call { $hotline }.
account-message-entered-reply = { $institution }: Your account is to change to ...{ $ending }. Not you? Send { $sign } to { $reply } or dial { $dial }
account-message-entered-reply-mail =
    Somebody entered a new account for your pension, in your name. It ends in { $ending }.
    It waits 3 days. Until then your pension goes to the old account.

    If it was not you, stop it at once: sign in on the website and open “My bank account”, or send the text { $sign } from your phone to { $reply }, or dial { $dial }, or call { $hotline }.
account-message-entered-former = { $institution }: A member who had this number is changing the pay or contact details. Not you? Call { $hotline }
account-message-entered-former-reply = { $institution }: A member who had this number is changing the pay or contact details. Not you? Send { $sign } to { $reply }
account-message-payment = { $institution }: You are to be paid another way. Not you? Dial { $dial } or call { $hotline }
account-message-payment-subject = Your pension is to come another way
account-message-payment-mail =
    Somebody has asked, in your name, that your pension comes another way.
    It waits 3 days. Until it is decided your pension comes the old way.

    If it was not you, stop it at once: sign in on the website and open “My bank account”, or dial { $dial }, or call { $hotline }.
account-message-payment-reply = { $institution }: You are to be paid another way. Not you? Send { $sign } to { $reply } or dial { $dial }
account-message-payment-reply-mail =
    Somebody has asked, in your name, that your pension comes another way.
    It waits 3 days. Until it is decided your pension comes the old way.

    If it was not you, stop it at once: sign in on the website and open “My bank account”, or send the text { $sign } from your phone to { $reply }, or dial { $dial }, or call { $hotline }.
account-message-contact = { $institution }: Your contact data is to change. Not you? Dial { $dial } or call { $hotline }
account-message-contact-subject = How we reach you is to change
account-message-contact-mail =
    Somebody has asked, in your name, that we reach you another way: by another phone number, e-mail address or trusted person.
    It waits 3 days. Until it is decided nothing changes.

    If it was not you, stop it at once: sign in on the website and open “My bank account”, or dial { $dial }, or call { $hotline }.
account-message-contact-reply = { $institution }: Your contact data is to change. Not you? Send { $sign } to { $reply } or dial { $dial }
account-message-contact-reply-mail =
    Somebody has asked, in your name, that we reach you another way: by another phone number, e-mail address or trusted person.
    It waits 3 days. Until it is decided nothing changes.

    If it was not you, stop it at once: sign in on the website and open “My bank account”, or send the text { $sign } from your phone to { $reply }, or dial { $dial }, or call { $hotline }.
