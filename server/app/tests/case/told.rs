//! What the person is told of her case.

use std::sync::Mutex;

use async_trait::async_trait;
use sothon_app::message::send_pending;
use sothon_app::port::{Sms, SmsError, SmsSender, Taken};
use sothon_app::sign_in::{CodeBy, Requested, request_code};
use sothon_domain::access::Actor;
use sothon_domain::person::Reference;
use sothon_locales::Language;
use sothon_testkit::Pensioner;

use crate::case::setting::Setting;

/// Keeps messages instead of sending them; those with a certain text can't be sent.
#[derive(Default)]
pub(crate) struct Kept {
    texts: Mutex<Vec<String>>,
    refuses: Option<String>,
}

impl Kept {
    /// What was sent.
    pub(crate) fn texts(&self) -> Vec<String> {
        self.texts.lock().expect("no test panics while sending").clone()
    }
}

#[async_trait]
impl SmsSender for Kept {
    async fn send(&self, sms: &Sms) -> Result<Taken, SmsError> {
        if self.refuses.as_ref().is_some_and(|text| sms.text.contains(text)) {
            return Err(SmsError::Refused { code: 400 });
        }
        self.texts.lock().expect("no test panics while sending").push(sms.text.clone());
        Ok(Taken::default())
    }
}

#[tokio::test]
async fn messages_name_the_reference_and_not_the_matter() {
    let setting = Setting::new().await;
    let reference: Reference = setting.case().await;
    let sender = Kept::default();
    send_pending(&setting.app, &sender).await.unwrap();
    let texts = sender.texts();
    assert_eq!(texts.len(), 1);
    assert!(texts[0].contains(&reference.to_string()) && texts[0].contains("*1288#"), "{texts:?}");
    let units: usize = texts[0].encode_utf16().count();
    assert!(units <= 70, "one message holds 70 units, this has {units}");
    for told in ["ទីលំនៅ", "អាសយដ្ឋាន", "សោធន", "510"] {
        assert!(!texts[0].contains(told), "{texts:?}");
    }
}

#[tokio::test]
async fn a_code_does_not_wait_for_a_notice_that_can_t_be_sent() {
    let setting = Setting::new().await;
    let reference = setting.case().await;
    let sender = Kept { refuses: Some(reference.to_string()), ..Kept::default() };
    send_pending(&setting.app, &sender).await.unwrap();
    let number = Pensioner::sokha().member_number.parse().unwrap();
    let requested =
        request_code(&setting.app, &Actor::nobody(), &number, CodeBy::Sms, Language::Khmer).await;
    assert!(matches!(requested, Ok(Requested::Sent(_))));
    send_pending(&setting.app, &sender).await.unwrap();
    assert_eq!(sender.texts().len(), 1, "the code and not the notice");
}
