// A real SMPP centre (npm's smpp) that lives as long as one test: a USSD centre and an SMSC in one. It lets everybody
// in, does what it is told by lines of JSON, and says what it hears as lines of JSON. It ends with its standard input.
import { createInterface } from 'node:readline';
import smpp from 'smpp';

const say = (what) => process.stdout.write(JSON.stringify(what) + '\n');
const hex = (bytes) => Buffer.from(bytes ?? []).toString('hex');

// What the test told last: how many messages are turned away next, at how many the connection is cut without a word, how
// receipts come, and how the answer writes a name.
const told = { throttled: 0, dropped: 0, receipts: 'none', id: 'decimal' };
let session;
let taken = 0;

// The octets as they stood on the wire, whatever the library makes of them: what it writes, and what it reads.
function overheard(socket) {
    const { write, read } = socket;
    socket.write = (bytes, ...rest) => {
        say({ wrote: hex(bytes) });
        return write.call(socket, bytes, ...rest);
    };
    let head;
    socket.read = (size) => {
        const bytes = read.call(socket, size);
        if (bytes?.length === 4 && !head) {
            head = bytes;
        } else if (bytes && head) {
            say({ read: hex(head) + hex(bytes) });
            head = undefined;
        }
        return bytes;
    };
}

// The text as the library understands it.
const words = (message) => String(message?.message ?? message ?? '');

// A name as it is said in the answer, and as it is said in the receipt: some say one number in two ways.
function named(number) {
    const id = 0xdeadbe00 + number;
    return told.id === 'hex' ? [id.toString(16), String(id)] : [String(id), String(id)];
}

function receipt(of, id) {
    const text = `id:${id} sub:001 dlvrd:001 submit date:2611230930 done date:2611230931 stat:DELIVRD err:000 text:`;
    session.deliver_sm({
        source_addr: of.destination_addr, source_addr_ton: of.dest_addr_ton, source_addr_npi: of.dest_addr_npi,
        destination_addr: of.source_addr, dest_addr_ton: of.source_addr_ton, dest_addr_npi: of.source_addr_npi,
        esm_class: 4, data_coding: 0, short_message: Buffer.from(text, 'ascii'),
        receipted_message_id: id, message_state: 2,
    });
}

function submitted(pdu) {
    const heard = {
        sequence: pdu.sequence_number, service: pdu.service_type, from: pdu.source_addr, to: pdu.destination_addr,
        ton: pdu.dest_addr_ton, coding: pdu.data_coding, esm: pdu.esm_class, receipt: pdu.registered_delivery,
        text: words(pdu.message_payload ?? pdu.short_message),
        header: (pdu.short_message?.udh ?? []).map(hex),
        operation: pdu.ussd_service_op ?? null, call: hex(pdu.its_session_info),
    };
    if (told.throttled > 0) {
        told.throttled -= 1;
        say({ throttled: heard });
        session.send(pdu.response({ command_status: smpp.ESME_RTHROTTLED }));
        return;
    }
    if (told.dropped > 0) {
        told.dropped -= 1;
        say({ dropped: heard });
        session.destroy();
        return;
    }
    taken += 1;
    const [answer, later] = named(taken);
    say({ submitted: { ...heard, id: answer } });
    if (told.receipts === 'before') receipt(pdu, later);
    session.send(pdu.response({ message_id: answer }));
    if (told.receipts === 'after') receipt(pdu, later);
}

function hear(pdu) {
    const { command, command_status: status, sequence_number: sequence } = pdu;
    if (command.startsWith('bind_') && !pdu.isResponse()) {
        say({ bound: { as: command, name: pdu.system_id, password: pdu.password, version: pdu.interface_version } });
        session.send(pdu.response({ system_id: 'centre' }));
    } else if (command === 'submit_sm') {
        submitted(pdu);
    } else if (command === 'enquire_link' || command === 'unbind') {
        say({ asked: command });
        session.send(pdu.response());
        if (command === 'unbind') session.close();
    } else {
        say({ answered: { command, status, sequence } });
    }
}

const server = smpp.createServer((connected) => {
    session = connected;
    overheard(session.socket);
    session.on('pdu', hear);
    session.on('error', () => {});
    session.on('close', () => say({ closed: true }));
});

// A message of a phone. With a number of its own it is one that comes again.
function deliver({ sequence, text, coding, operation, call, ...addresses }) {
    const message = { ...addresses, data_coding: coding, short_message: { message: text } };
    if (operation !== undefined) {
        Object.assign(message, { service_type: 'USSD', ussd_service_op: operation });
        if (call) message.its_session_info = Buffer.from(call, 'hex');
    }
    const pdu = new smpp.PDU('deliver_sm', message);
    if (sequence) pdu.sequence_number = sequence;
    session.send(pdu);
}

createInterface({ input: process.stdin }).on('line', (line) => {
    const order = JSON.parse(line);
    if (order.deliver) deliver(order.deliver);
    if (order.enquire) session.enquire_link();
    if (order.cut) session.destroy();
    if (order.told) {
        Object.assign(told, order.told);
        say({ heeded: true });
    }
}).on('close', () => process.exit(0));

server.listen(0, '127.0.0.1', () => say({ port: server.address().port }));
