//! Whoever has no PIN and is in no register, after a death: three or four answers of digits, and the office of her
//! province calls her.
//! Nothing on these screens says whether anybody has the number that she types.

use std::fmt;

use serde::{Deserialize, Serialize};
use sothon_domain::claimant::{CallClaim, SurvivorRelation};
use sothon_domain::flow::Question;
use sothon_domain::gazetteer;
use sothon_domain::person::{MemberNumber, PlaceCode};

use super::at::ClaimAt;
use super::keypad;
use super::seen::{ClaimCall, ClaimNeed};
use crate::menu::day::{self, NotADay, UNKNOWN};
use crate::menu::pin;
use crate::menu::session::{At, Code};
use crate::menu::step::Step;
use crate::menu::turn::Need;

/// What she has told so far, in the order in which it is asked.
#[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(in crate::menu) struct CallTold {
    /// Whether she has arranged a funeral, and claims the grant for it. Calls that began before that was asked have
    /// none.
    #[serde(default)]
    funeral: bool,
    /// The member number of the one who died; empty where she does not know it.
    number: Option<String>,
    /// The code of what she was to that one; not asked after a funeral.
    relation: Option<String>,
    /// The day of the death, or as much of it as she knows; empty where she knows nothing.
    died: Option<String>,
    /// Where she lives.
    province: Option<Code>,
}

/// Says nothing of what was told.
impl fmt::Debug for CallTold {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("CallTold(..)")
    }
}

/// What is asked next.
pub(super) enum Open<'a> {
    /// The member number of the one who died.
    Number,
    /// What she was to that one.
    Relation,
    /// When that one died.
    Died,
    /// Where she lives.
    Province,
    /// Nothing: she looks at the number, if she knows it, and the province.
    Nothing { number: Option<&'a str>, province: &'a PlaceCode },
}

impl CallTold {
    /// Nothing told yet of the grant for a funeral.
    pub(super) fn of_funeral() -> Self {
        Self { funeral: true, ..Self::default() }
    }

    /// Nothing told yet of what is claimed.
    fn anew(&self) -> Self {
        Self { funeral: self.funeral, ..Self::default() }
    }

    /// What is asked next.
    pub(super) fn open(&self) -> Open<'_> {
        match self {
            Self { number: None, .. } => Open::Number,
            Self { relation: None, funeral: false, .. } => Open::Relation,
            Self { died: None, .. } => Open::Died,
            Self { number: Some(number), province: Some(province), .. } => {
                let number = Some(number.as_str()).filter(|number| !number.is_empty());
                Open::Nothing { number, province: &province.0 }
            }
            Self { province: None, .. } => Open::Province,
        }
    }

    /// Whether nothing was told.
    pub(super) fn is_empty(&self) -> bool {
        *self == self.anew()
    }

    /// What a later call goes on with: whoever dials then types the number herself, and reads nobody else's.
    pub(super) fn without_number(self) -> Self {
        Self { number: None, ..self }
    }

    /// Whether the answers of the open question are a list, perhaps of several pages.
    pub(super) fn is_list(&self) -> bool {
        matches!(self.open(), Open::Relation | Open::Province)
    }

    /// The same with the day to be told again.
    pub(super) fn without_day(self) -> Self {
        Self { died: None, ..self }
    }

    /// Without the last answer; none where nothing was told.
    pub(super) fn back(self) -> Option<Self> {
        Some(match self {
            Self { number: None, .. } => return None,
            Self { province: Some(_), .. } => Self { province: None, ..self },
            Self { died: Some(_), .. } => Self { died: None, ..self },
            Self { relation: Some(_), .. } => Self { relation: None, ..self },
            Self { number: Some(_), .. } => self.anew(),
        })
    }

    /// What a key does at the question that is open.
    pub(super) fn press(&self, key: &str) -> Step {
        let told = self.clone();
        let next = match self.open() {
            Open::Number => number(key).map(|number| Self { number: Some(number), ..told }),
            Open::Relation => keypad::chosen(Question::Kin, key)
                .map(|relation| Self { relation: Some(relation), ..told }),
            Open::Died => match died(key) {
                Ok(died) => Some(Self { died: Some(died), ..told }),
                Err(why) => return Step::NoDay(why),
            },
            Open::Province => {
                province(key).map(|province| Self { province: Some(Code(province)), ..told })
            }
            Open::Nothing { .. } => return self.press_check(key),
        };
        next.map_or(Step::Wrong, |told| Step::To(At::Claim(ClaimAt::Call { told, page: 0 })))
    }

    fn press_check(&self, key: &str) -> Step {
        match (key, self.whole()) {
            ("1", Some(call)) => Step::Do(Need::Claim(ClaimNeed::Call(call))),
            ("2", _) => Step::To(At::Claim(ClaimAt::Call { told: self.anew(), page: 0 })),
            _ => Step::Wrong,
        }
    }

    /// All of it, read.
    fn whole(&self) -> Option<ClaimCall> {
        let Open::Nothing { number, .. } = self.open() else { return None };
        let died = self.died.as_deref().filter(|died| !died.is_empty());
        let claim = match self.relation.as_deref() {
            _ if self.funeral => CallClaim::Funeral,
            relation => CallClaim::Survivors(SurvivorRelation::from_code(relation?)?),
        };
        Some(ClaimCall {
            number: number.map(str::parse::<MemberNumber>).transpose().ok()?,
            claim,
            died: died.map(str::parse).transpose().ok()?,
            province: self.province.as_ref()?.0.clone(),
        })
    }
}

/// A member number, or nothing by the key of not knowing it.
fn number(key: &str) -> Option<String> {
    match key {
        UNKNOWN => Some(String::new()),
        key => pin::member_number(key).map(|number| number.to_string()),
    }
}

fn died(key: &str) -> Result<String, NotADay> {
    match key {
        UNKNOWN => Ok(String::new()),
        key => day::read(key).map(|date| date.to_string()),
    }
}

fn province(key: &str) -> Option<PlaceCode> {
    let known = |place: &PlaceCode| *place == place.province() && gazetteer::knows(place);
    key.parse().ok().filter(known)
}
