# reviewed: no

lock-title = Lock my record
lock-why = If you fear that somebody uses your record, please lock it.
lock-stops-title = What stops
lock-stops = Every change of your record stops. Neither you nor anybody else can send a report, or change a PIN or a mailbox.
lock-stops-office = No officer can approve anything either.
lock-goes-on-title = What goes on
lock-goes-on = Your pension is paid as before, to the same account.
lock-goes-on-read = You can still sign in and read your record.
lock-unlock-title = How to unlock
lock-unlock = Only a branch can unlock. Please bring your identity card or your family book.
lock-unlock-where = See branches and phone numbers
lock-press = Lock now
lock-since = Your record was locked on { $date } at { $time }.
lock-proposed = On { $date } a member of staff at a branch proposed to unlock. Another one has to confirm.
lock-proposed-doubt = If you have not been to a branch, call { $number } at once.
lock-banner = Your record is locked since { $date }. Changes are stopped. Please go to a branch to unlock.
lock-banner-more = Read about the lock
