//! Whose pension it is, and whether somebody else can be paid in her stead now.

use super::Refused;

/// What is known of whose pension it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Owner {
    /// She is a claimant whom no officer has confirmed, and no member.
    pub is_unconfirmed: bool,
    /// Her payments are held after a death.
    pub is_held: bool,
    /// She is paid in the stead of somebody herself.
    pub receives: bool,
}

impl Owner {
    /// Whether a payee may be proposed or approved for her. Who receives for another has to act herself.
    ///
    /// # Errors
    /// Why not.
    pub fn may_have_payee(self) -> Result<(), Refused> {
        if self.is_unconfirmed {
            return Err(Refused::Unconfirmed);
        }
        if self.is_held {
            return Err(Refused::Held);
        }
        if self.receives { Err(Refused::ReceivesForAnother) } else { Ok(()) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nobody_has_a_payee_who_is_unknown_or_held_or_receives_for_another() {
        let (free, yes) = (Owner::default(), true);
        for (owner, expected) in [
            (free, Ok(())),
            (Owner { is_unconfirmed: yes, ..free }, Err(Refused::Unconfirmed)),
            (Owner { is_held: yes, ..free }, Err(Refused::Held)),
            (Owner { receives: yes, ..free }, Err(Refused::ReceivesForAnother)),
        ] {
            assert_eq!(owner.may_have_payee(), expected);
        }
    }
}
