//! A keypad phone in the terminal: dials, types, shows what the gateway answers.

mod draw;
mod wire;

use std::io::{BufRead, Write};

use anyhow::{Context, bail};
use sothon_cli::Answers;
use sothon_cli::args::Common;
use sothon_cli::house::{Lock, Locked, Place};
use sothon_cli::serve::DEMO_SECRET;
use sothon_domain::khmer::digits;
use sothon_domain::person::Phone;
use sothon_locales::Words;

use wire::Wire;

/// What can be typed after `phone`.
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    #[command(flatten)]
    common: Common,
    /// The number that dials.
    #[arg(long, default_value = "012204577")]
    number: String,
    /// Where gateways call; otherwise where the running demo says.
    #[arg(long)]
    address: Option<String>,
    /// The secret part of the gateway's address.
    #[arg(long, env = "SOTHON_GATEWAY_SECRET", hide_env_values = true, default_value = DEMO_SECRET)]
    gateway_secret: String,
}

/// Talks with the person at the terminal until her input ends.
pub(crate) fn run(args: &Args) -> anyhow::Result<()> {
    let phone: Phone = args.number.parse().with_context(|| args.number.clone())?;
    let address = match &args.address {
        Some(address) => address.clone(),
        None => running(&args.common)?,
    };
    let wire = Wire::new(&address, &args.gateway_secret, &phone)?;
    let handset = Handset { wire, code: &args.common.short_dial, words: args.common.words() };
    handset.talk(std::io::stdin().lock(), Answers)
}

/// Where the demo of this folder says that gateways call.
fn running(common: &Common) -> anyhow::Result<String> {
    let place = Place::choose(common)?;
    let holder = match place.data.exists().then(|| Lock::take(&place)).transpose()? {
        Some(Locked::Theirs(holder)) => holder,
        Some(Locked::Ours(_)) | None => {
            bail!(
                "finding the demo: none runs in {}; start it, or give --address",
                place.data.display()
            )
        }
    };
    holder.gateway.context("finding the demo: it is still starting, or serves no gateway")
}

/// A phone with its operator.
struct Handset<'a> {
    wire: Wire,
    code: &'a str,
    words: &'static Words,
}

/// A call that has not ended.
struct Call {
    session: String,
    inputs: Vec<String>,
}

impl Handset<'_> {
    fn talk(&self, keys: impl BufRead, mut screen: impl Write) -> anyhow::Result<()> {
        let code = [("code", self.code.into())];
        writeln!(screen, "{}", self.words.with("cli-phone-keys", &code))?;
        let mut call: Option<Call> = None;
        for line in keys.lines() {
            let typed = digits::to_ascii(line.context("reading the keys")?.trim());
            call = match call {
                Some(_) if typed.is_empty() => {
                    writeln!(screen, "{}", self.words.get("cli-phone-hung-up"))?;
                    None
                }
                Some(mut call) if typed.bytes().all(|byte| byte.is_ascii_digit()) => {
                    call.inputs.push(typed);
                    self.send(call, &mut screen)?
                }
                Some(call) => {
                    writeln!(screen, "{}", self.words.get("cli-phone-digits-only"))?;
                    Some(call)
                }
                None if typed.is_empty() => None,
                None => match self.dialled(&typed) {
                    Some(inputs) => {
                        let session = wire::new_session();
                        self.send(Call { session, inputs }, &mut screen)?
                    }
                    None => {
                        writeln!(screen, "{}", self.words.with("cli-phone-other-code", &code))?;
                        None
                    }
                },
            };
        }
        Ok(())
    }

    /// What was dialled behind our code: nothing for `*1288#`, 1 and 2 for `*1288*1*2#`.
    fn dialled(&self, typed: &str) -> Option<Vec<String>> {
        let rest = typed.strip_prefix(self.code.trim_end_matches('#'))?.strip_suffix('#')?;
        match rest.strip_prefix('*') {
            Some(ahead) => Some(ahead.split('*').map(str::to_owned).collect()),
            None => rest.is_empty().then(Vec::new),
        }
    }

    /// Sends the call so far and shows the answer; the call goes on unless the answer ends it.
    fn send(&self, call: Call, screen: &mut impl Write) -> anyhow::Result<Option<Call>> {
        let answer = self.wire.send(self.code, &call.session, &call.inputs)?;
        draw::screen(&answer, screen)?;
        Ok((!answer.end).then_some(call))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use sothon_locales::Language;

    #[test]
    fn only_our_code_is_dialled_also_with_keys_behind_it() {
        let phone = "012204577".parse().expect("a phone");
        let wire = Wire::new("http://localhost:1", "demo", &phone).expect("an address");
        let handset = Handset { wire, code: "*1288#", words: Words::of(Language::English) };
        for (typed, inputs) in [
            ("*1288#", Some(vec![])),
            ("*1288*1*22#", Some(vec!["1", "22"])),
            ("*1289#", None),
            ("*12881#", None),
            ("*1288", None),
            ("1288", None),
        ] {
            let inputs = inputs.map(|keys| keys.into_iter().map(str::to_owned).collect());
            assert_eq!(handset.dialled(typed), inputs, "{typed}");
        }
    }
}
