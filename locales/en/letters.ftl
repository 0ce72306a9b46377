# reviewed: no

letters-title = My letters
letters-intro = You can show a letter to a bank or another office.
letters-check = Whoever receives it can check it with a phone.
letters-new = Make a new letter
letters-of-decision = Once a case is decided, you can make a letter about the decision on the page of the case.
letters-show-amount = Show the amount to whoever checks this letter
letters-show-amount-hint = Without it they see only the first letters of your name, the kind of letter and its dates.
letters-year = Year of the payments
letters-year-hint = For a statement of payments, please choose the year.
letters-year-choose = Choose a year
letters-no-year = Please choose a year for the statement of payments.
letters-made = Letters you have made
letters-none = You have made no letters yet.
letters-issued = Number { $number }, made on { $date }
letters-nothing-decided = We have no decision about your pension yet. So we can't make a letter yet.
letters-joined = This member number was joined with your other number. New letters are made under that number.
letters-too-many = You have made many letters today. Please make another one tomorrow.
