# reviewed: no

staff-sign-on-name = the institution’s sign-on
staff-sign-on-title = Sign in without a password here
staff-sign-on-go = Sign in with { $name }
staff-sign-on-leave-title = Going to { $name }
staff-sign-on-leave = You sign in there. Then you come back here.
staff-sign-on-leave-go = Continue to { $name }
staff-sign-on-expired = This sign-in took too long, or was used before. Please begin again.
staff-sign-on-not-there = You were not signed in at { $name }. Please begin again.
staff-sign-on-silent = { $name } does not answer. If you have a password here, please sign in with it.
staff-sign-on-not-good = We could not check the answer of { $name }. Please begin again.
staff-sign-on-not-fresh = You did not prove anew at { $name } who you are. Please begin again.
staff-sign-on-one-factor = You proved who you are at { $name } in one step only. Please sign in there in two steps.
staff-sign-on-no-role = Your account at { $name } gives you no work here. Please ask its administrator.
staff-sign-on-no-address = Your account at { $name } has no checked email address. Please ask its administrator.
staff-sign-on-address-taken = Your email address already has an account with a password here. Please sign in with the password first. Within 10 minutes, open this page again and press the button. An administrator always signs in with the password.
staff-sign-on-closed = Your account here is closed. Please ask your administrator.
staff-sign-on-somebody-else = Somebody else is signed in here. Please sign out, then sign in again.
staff-sign-on-prove = Your last sign-in is more than 10 minutes old. Please sign in again before you approve.
staff-sign-on-prove-go = Sign in again
staff-sign-on-passkey-stopped = Nothing is proved yet. Please try again, or sign in again.
staff-sign-on-passkey-failed = We can’t accept this passkey. Please sign in again.
