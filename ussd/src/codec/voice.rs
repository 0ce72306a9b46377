//! The HTTP form of a voice gateway: it answers a call, plays the prompts it is given and sends the keys.
//!
//! One POST for each input of a call, with the fields `call` (its name of the call), `phone` (who calls) and `keys`
//! (all inputs so far joined by `*`; empty when the call begins). A gateway ends an input at `#` or when its keys are
//! complete, and never sends a part of one.

use std::fmt;

use sothon_domain::person::Phone;

use super::Fault;
use super::africas_talking::name;
use super::form::Form;

/// More characters than any call types.
const MOST_KEYS: usize = 1_000;

/// One step of a call. Its debug text hides the keys: a PIN is among them.
#[derive(Clone, PartialEq, Eq)]
pub struct Step {
    /// The gateway's name of the call.
    pub call: String,
    /// Who calls.
    pub phone: Phone,
    /// All inputs so far joined by `*`.
    keys: String,
}

impl Step {
    /// Reads the body of a request.
    ///
    /// # Errors
    /// A [`Fault`] that names the field.
    pub fn read(body: &[u8]) -> Result<Self, Fault> {
        let form = Form::read(body)?;
        let call = name(form.once("call")?, "call")?;
        if call.is_empty() {
            return Err(Fault::Wrong("call"));
        }
        let phone = form.once("phone")?.parse().map_err(|_| Fault::Wrong("phone"))?;
        let keys = form.once("keys")?;
        let known = keys.bytes().all(|key| key.is_ascii_digit() || key == b'*');
        if keys.len() > MOST_KEYS || !known {
            return Err(Fault::Wrong("keys"));
        }
        Ok(Self { call, phone, keys: keys.to_owned() })
    }

    /// The inputs in order.
    pub fn inputs(&self) -> impl Iterator<Item = &str> {
        let typed = Some(self.keys.as_str()).filter(|keys| !keys.is_empty());
        typed.into_iter().flat_map(|keys| keys.split('*'))
    }
}

impl fmt::Debug for Step {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Step").field("call", &self.call).finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_call_and_its_inputs_are_read_and_the_keys_hidden() {
        let step = Step::read(b"call=7f&phone=%2B85512345678&keys=3*1*7294").unwrap();
        assert_eq!(step.call, "7f");
        assert_eq!(step.phone, "012345678".parse().unwrap());
        assert_eq!(step.inputs().collect::<Vec<_>>(), ["3", "1", "7294"]);
        assert!(!format!("{step:?}").contains("7294"), "{step:?}");
        let begun = Step::read(b"call=7f&phone=012345678&keys=").unwrap();
        assert_eq!(begun.inputs().count(), 0);
    }

    #[test]
    fn a_fault_names_the_field() {
        let cases: [(&[u8], Fault); 6] = [
            (b"phone=012345678&keys=", Fault::Missing("call")),
            (b"call=&phone=012345678&keys=", Fault::Wrong("call")),
            (b"call=7f&phone=1&keys=", Fault::Wrong("phone")),
            (b"call=7f&phone=012345678", Fault::Missing("keys")),
            (b"call=7f&phone=012345678&keys=1%23", Fault::Wrong("keys")),
            (b"call=7f&phone=012345678&keys=1&keys=2", Fault::Twice("keys")),
        ];
        for (body, fault) in cases {
            assert_eq!(Step::read(body), Err(fault), "{fault}");
        }
        let long = format!("call=7f&phone=012345678&keys={}", "1*".repeat(501));
        assert_eq!(Step::read(long.as_bytes()), Err(Fault::Wrong("keys")));
    }
}
