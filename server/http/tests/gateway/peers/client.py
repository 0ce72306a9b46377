"""An independent SMPP client (smpplib) for the tests of the gateways.

`talk PORT` holds the same talk with a centre each time, and says what it heard.
`read` says what it understands of units in hexadecimal, one a line.
"""
import json
import random
import sys

import smpplib.client
import smpplib.command
import smpplib.consts
import smpplib.gsm
import smpplib.smpp

# Two short lines and one long; the last takes two parts.
LATIN = "KHR 510,000 {by 5 December} @ bank €"
KHMER = "ប្រាក់សោធនខែវិច្ឆិកា៖ ៥១០ ០០០ រៀល"
LONG = "ប្រាក់សោធនរបស់លោកស្រីត្រូវបានផ្ញើទៅធនាគារហើយ។ សូមពិនិត្យគណនីរបស់លោកស្រី។ បើមិនឃើញ សូមទូរសព្ទមកការិយាល័យ។"
PHONES = dict(source_addr_ton=1, source_addr_npi=1, source_addr="1288",
              dest_addr_ton=1, dest_addr_npi=1, destination_addr="85512345678")
SHOWN = ("service_type", "source_addr", "destination_addr", "esm_class", "registered_delivery", "data_coding",
         "ussd_service_op", "its_session_info", "receipted_message_id", "message_state", "message_id", "system_id")


def knows_calls():
    """The library knows the operation of a call in messages to a centre, and forgot it in those to us."""
    deliver = smpplib.command.DeliverSM
    deliver.params = {**deliver.params, "ussd_service_op": smpplib.command.Param(type=int, size=1)}
    deliver.params_order = (*deliver.params_order, "ussd_service_op")


def text(unit):
    """The words of a message, behind its header where it has one."""
    octets = getattr(unit, "message_payload", None) or getattr(unit, "short_message", None) or b""
    if unit.esm_class & smpplib.consts.SMPP_GSMFEAT_UDHI:
        octets = octets[octets[0] + 1:]
    if unit.data_coding in (8, 0x48):
        return octets.decode("utf-16-be")
    letters, escaped = "", 0
    for code in octets:
        if code == 0x1B:
            escaped = 0x80
        else:
            letters, escaped = letters + smpplib.gsm.GSM_CHARACTER_TABLE[code + escaped], 0
    return letters


def fields(unit):
    """What the library understands of a unit."""
    said = {"command": unit.command, "sequence": unit.sequence, "status": unit.status}
    for name in SHOWN:
        value = getattr(unit, name, None)
        if value is not None:
            said[name] = value.decode("ascii") if isinstance(value, bytes) else value
    if unit.command in ("submit_sm", "deliver_sm"):
        said["text"] = text(unit)
    return said


def say(what):
    print(json.dumps(what, ensure_ascii=False), flush=True)


class Talk:
    """One connection, and the answers that are waited for."""

    def __init__(self, port):
        self.client = smpplib.client.Client("127.0.0.1", port, timeout=20, allow_unknown_opt_params=True)
        self.answers = 0
        self.client.set_message_sent_handler(self.answered)
        self.client.set_message_received_handler(self.received)
        self.heard = 0

    def answered(self, pdu, **_):
        self.answers += 1
        say(fields(pdu))

    def received(self, pdu, **_):
        self.heard += 1
        say(fields(pdu))

    def submit(self, words, coding=0, **other):
        """Sends the words in as many parts as they take; waits for each answer and each receipt."""
        parts, coding, esm_class = smpplib.gsm.make_parts(words, coding)
        for part in parts:
            answers, heard = self.answers, self.heard
            self.client.send_message(**PHONES, short_message=part, data_coding=coding, esm_class=esm_class,
                                     registered_delivery=1, **other)
            while self.answers == answers or self.heard == heard:
                self.client.read_once()


def talk(port):
    # The number that parts of one message share is drawn by lot.
    random.seed(1)
    said = Talk(port)
    said.client.connect()
    said.client.bind_transceiver(system_id="nsaf", password="secret")
    said.submit(LATIN)
    said.submit(KHMER)
    said.submit(LONG)
    said.submit(KHMER, service_type="USSD", ussd_service_op=2, its_session_info=0x2A00)
    said.client.unbind()
    said.client.disconnect()


def read():
    numbers = smpplib.client.SimpleSequenceGenerator()
    for line in sys.stdin:
        octets = bytes.fromhex(line.strip())
        say(fields(smpplib.smpp.parse_pdu(octets, client=numbers, allow_unknown_opt_params=True)))


if __name__ == "__main__":
    knows_calls()
    if sys.argv[1] == "talk":
        talk(int(sys.argv[2]))
    else:
        read()
