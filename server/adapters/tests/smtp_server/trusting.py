"""Hands one mail over to a server whose certificate it trusts: kind of TLS, port, certificate."""

import smtplib
import ssl
import sys
from email.message import EmailMessage

kind, port, certificate = sys.argv[1:]
mail = EmailMessage()
mail["To"], mail["From"] = "trusting@example.org", "a@example.org"
mail["Message-ID"], mail["Subject"] = "<1@example.org>", "one"
mail.set_content("text")
context = ssl.create_default_context(cafile=certificate)
if kind == "Implicit":
    server = smtplib.SMTP_SSL("localhost", int(port), context=context)
else:
    server = smtplib.SMTP("localhost", int(port))
    server.starttls(context=context)
server.send_message(mail)
server.quit()
