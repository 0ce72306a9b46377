# reviewed: no

staff-passkeys-title = Passkeys of the staff account
staff-passkeys-what = You can sign in with your finger, your face or the device’s lock, in place of password and code.
staff-passkeys-proves = A passkey also proves that it is you before you approve.
staff-passkeys-removed-next = The device may still show it, but it no longer works.
staff-passkeys-cannot = This device can’t keep a passkey.
staff-passkeys-cannot-next = You can still sign in with password and code.
staff-passkeys-shared = Do not add a passkey on a device that others can unlock.
staff-passkeys-name-hint = It helps you remember which device it is on.
staff-passkeys-name-offered = Work device { $date }
staff-passkeys-working = Please use your finger, your face or the device’s lock.
staff-passkeys-known = This device already keeps a passkey of yours.
staff-passkeys-copied = Somebody may hold a copy of this passkey. It no longer works. Please remove it and add a new one.
staff-passkeys-prove-first = Before you add a passkey, please prove that it is you.
staff-passkeys-prove = Continue
staff-passkeys-error-proof = Please open this page again and prove that it is you.
staff-passkeys-error-password = You sign in on the institution’s own page. You can’t keep a passkey here.

staff-passkeys-mail-subject = Passkey of a staff account
staff-passkeys-mail-added = A new passkey was added that signs in to your staff account.
staff-passkeys-mail-removed = A passkey of your staff account was removed.
staff-passkeys-mail-copied = Somebody may hold a copy of a passkey of your staff account. It no longer works. Please remove it and tell your administrator.
staff-passkeys-mail-copied-administrator = Somebody may hold a copy of a passkey of the account { $address }. It no longer works. Please ask that member of staff.
