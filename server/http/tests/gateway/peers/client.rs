//! An independent client (Python's smpplib) reads what we write, and holds its golden talk again.

use std::process::{Output, Stdio};

use serde_json::{Value, json};
use sothon_ussd::codec::smpp::{
    Address, Bind, Body, Message, Mode, Pdu, Profile, Tlv, hear, screen_message, tag,
};
use sothon_ussd::menu::Screen;
use tokio::io::AsyncWriteExt;
use tokio::process::Command;

use super::centre::{Centre, installed};

const SCRIPT: &str = include_str!("client.py");
const GOLDEN: &str = include_str!("../../../../../ussd/tests/smpp/golden.txt");
const KHMER: &str = "ប្រាក់សោធនខែវិច្ឆិកា៖ ៥១០ ០០០ រៀល";

/// Runs the client with this input.
async fn client(arguments: &[&str], input: &str) -> Vec<Value> {
    let mut child = Command::new(installed().join("python/bin/python"))
        .args(["-c", SCRIPT])
        .args(arguments)
        .env("PYTHONUTF8", "1")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .kill_on_drop(true)
        .spawn()
        .expect("python is installed (./check installs it)");
    let mut stdin = child.stdin.take().expect("it is piped");
    stdin.write_all(input.as_bytes()).await.expect("it reads");
    drop(stdin);
    let Output { status, stdout, stderr } = child.wait_with_output().await.expect("it ends");
    assert!(status.success(), "{}", String::from_utf8_lossy(&stderr));
    let said = String::from_utf8(stdout).expect("it speaks UTF-8");
    said.lines().map(|line| serde_json::from_str(line).expect("it speaks JSON")).collect()
}

/// What the client understands of our units.
async fn understood(units: &[Pdu]) -> Vec<Value> {
    let mut lines = String::new();
    for unit in units {
        for octet in unit.write().expect("a unit") {
            lines.push_str(&format!("{octet:02x}"));
        }
        lines.push('\n');
    }
    client(&["read"], &lines).await
}

fn dialled() -> Message {
    let address = |digits: &str| Address { ton: 1, npi: 1, digits: digits.to_owned() };
    Message {
        service: "USSD".to_owned(),
        from: address("85512345678"),
        to: address("1288"),
        text: b"*1288#".to_vec(),
        tlvs: vec![
            Tlv { tag: tag::USSD_SERVICE_OP, value: vec![1] },
            Tlv { tag: tag::ITS_SESSION_INFO, value: vec![42, 0] },
        ],
        ..Message::default()
    }
}

#[tokio::test]
async fn an_independent_client_understands_what_we_write() {
    let standard = Profile::released("standard").expect("it is released");
    let heard = hear(&standard, &dialled()).expect("it can be read").expect("it is of a call");
    let screen = |text: &str, end| {
        let screen = Screen { text: text.to_owned(), end };
        Body::SubmitSm(screen_message(&standard, &heard, &screen))
    };
    let bind = Bind {
        mode: Mode::Transceiver,
        system_id: "nsaf".to_owned(),
        password: "secret".to_owned(),
        system_type: String::new(),
        version: 0x34,
    };
    let bodies = [
        Body::Bind(bind),
        screen(KHMER, false),
        screen("{KHR 510,000} @ bank €", true),
        screen(&KHMER.repeat(4), false),
        Body::DeliverSm(dialled()),
        Body::DeliverSmAnswer,
        Body::EnquireLink,
        Body::Unbind,
    ];
    let units: Vec<Pdu> =
        bodies.into_iter().zip(7..).map(|(body, number)| Pdu::new(number, body)).collect();
    let said = understood(&units).await;
    let commands: Vec<_> = said.iter().filter_map(|unit| unit["command"].as_str()).collect();
    assert_eq!(
        commands,
        [
            "bind_transceiver",
            "submit_sm",
            "submit_sm",
            "submit_sm",
            "deliver_sm",
            "deliver_sm_resp",
            "enquire_link",
            "unbind",
        ]
    );
    for (unit, number) in said.iter().zip(7..) {
        assert_eq!((&unit["sequence"], &unit["status"]), (&json!(number), &json!(0)));
    }
    assert_eq!(said[0]["system_id"], json!("nsaf"));
    let long = KHMER.repeat(4);
    for (at, text, coding, operation, call) in [
        (1, KHMER, 8, 2, 0x2A00),
        (2, "{KHR 510,000} @ bank €", 0, 17, 0x2A01),
        (3, long.as_str(), 8, 2, 0x2A00),
        (4, "*1288#", 0, 1, 0x2A00),
    ] {
        let unit = &said[at];
        assert_eq!((&unit["text"], &unit["data_coding"]), (&json!(text), &json!(coding)));
        assert_eq!(unit["ussd_service_op"], json!(operation));
        assert_eq!(unit["its_session_info"], json!(call));
        assert_eq!(unit["service_type"], json!("USSD"));
    }
    assert_eq!(said[1]["destination_addr"], json!("85512345678"));
}

#[tokio::test]
async fn the_golden_talk_is_what_they_still_say_to_each_other() {
    let mut centre = Centre::start().await;
    centre.told(json!({ "receipts": "after", "id": "hex" })).await;
    let heard = client(&["talk", &centre.port.to_string()], "").await;
    centre.said("closed").await;
    let talk = GOLDEN.lines().filter(|line| !line.starts_with('#')).skip_while(|l| l.is_empty());
    let expected: Vec<_> = talk
        .take_while(|line| !line.is_empty())
        .map(|line| line.rsplit_once(' ').expect("a name and octets"))
        .map(|(name, unit)| (if name.starts_with("centre") { "wrote" } else { "read" }, unit))
        .collect();
    let said: Vec<_> = centre.units.iter().map(|(way, unit)| (*way, unit.as_str())).collect();
    assert_eq!(said, expected);
    let ids: Vec<_> = heard.iter().filter_map(|unit| unit["message_id"].as_str()).collect();
    assert_eq!(ids, (1..=5).map(|at| format!("deadbe{at:02x}")).collect::<Vec<_>>());
    let receipts = heard.iter().filter_map(|unit| unit["receipted_message_id"].as_str());
    assert_eq!(
        receipts.collect::<Vec<_>>(),
        (3_735_928_321_u32..3_735_928_326).map(|id| id.to_string()).collect::<Vec<_>>()
    );
}
