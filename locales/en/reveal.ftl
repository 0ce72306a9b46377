# reviewed: no

reveal-show = Show in full
reveal-written-down = Private data is masked. Each time you show it in full, we write it down, and its owner can see that.
reveal-field-name = name
reveal-field-birth-date = date of birth
reveal-field-national-id = national identity number
reveal-field-phone = phone
reveal-field-email = e-mail
reveal-field-account = bank account
reveal-field-contact = trusted contact
