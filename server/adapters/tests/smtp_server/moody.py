"""A mail server that knows nobody called "nobody", asks "later" to wait, and takes the rest."""

from aiosmtpd.handlers import Mailbox


class Moody(Mailbox):
    async def handle_RCPT(self, server, session, envelope, address, options):
        if address.startswith("nobody"):
            return f"550 5.1.1 <{address}>: no such mailbox"
        if address.startswith("later"):
            return f"451 4.7.1 <{address}>: try again later"
        envelope.rcpt_tos.append(address)
        return "250 OK"
