# reviewed: no

payee-title = Who receives for whom
payee-mine = Who receives your pension for you
payee-nobody = Nobody receives your pension for you.
payee-is-proposed = An officer has proposed it. Another officer decides, in 3 days at the earliest.
payee-is-paid = Your pension is paid to this person.
payee-name = Name
payee-until = Until
payee-way = Where the money goes
payee-way-bank = To an account of this person
payee-way-cash = Paid at the branch
payee-hers = The money stays yours. It has to be spent for you only.
payee-no = If you can receive your money yourself, press this button. It ends at once. You need no reason.
payee-act-for-myself = Receive it myself
payee-ended = Nobody receives your pension for you any more. We have told both of you.
payee-young = You are not 18 yet. Two officers can end it. Please call { $number }.
payee-call = If the money is not spent for you, call { $number }.
payee-receives = Whose pension you receive
payee-receives-until = Name and last day:
payee-duties = Your duties
payee-duty-spend = Spend the money only for the person it belongs to.
payee-duty-own = Keep it apart from your own money.
payee-duty-tell = Tell us if the person no longer lives with you, or can receive the money.
payee-duty-death = If the person dies, tell us at once, and leave the money that is left.
payee-stop = If you do not want to go on, call { $number }.
