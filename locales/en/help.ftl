# reviewed: no

help-title = Help
help-call-title = Call us
help-call = Please say your name and member number.
help-visit-title = Visit a branch
help-visit = Please call us to ask which branch is near you.
help-bring-title = What to bring
help-bring-card = Khmer identity card
help-bring-book = Pension book, if you have one
help-bring-phone = The phone you registered, if you have it
help-alive-title = Show that you are alive
help-alive = Please come to a branch yourself with your identity card. If you can’t come, please call us.
help-phone-title = Lost phone
help-phone = Please call us at once from any phone. Your pension is still paid.
help-safety = An officer never asks for your code.
help-safety-money = This service is free. If anybody asks for money, please call us.
