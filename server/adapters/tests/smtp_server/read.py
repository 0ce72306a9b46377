"""Prints the mails of a Maildir: fields between US, mails behind RS."""

import mailbox
import sys
from email.header import decode_header, make_header

box = mailbox.Maildir(sys.argv[1])
for key in sorted(box.keys()):
    mail = box[key]
    # Not by email.policy.default: it puts a space between the encoded words of a sender's name.
    fields = [str(make_header(decode_header(mail[name]))) for name in ("To", "From", "Message-ID", "Subject")]
    text = mail.get_payload(decode=True).decode(mail.get_content_charset()).replace("\r\n", "\n")
    sys.stdout.buffer.write("\x1f".join([*fields, text]).encode() + b"\x1e")
