//! Which parts of the work one process does.

use clap::ValueEnum;

/// A part of the work of `sothon serve`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Role {
    /// Pages and the interface for machines, at the portal's port.
    Web,
    /// Calls by short code, through gateways and an SMSC.
    Ussd,
    /// What is done beside requests: sealing, sending, reminding, forgetting.
    Worker,
}

impl Role {
    /// All of them: what a machine that stands alone does in one process.
    pub const ALL: [Self; 3] = [Self::Web, Self::Ussd, Self::Worker];

    const fn name(self) -> &'static str {
        match self {
            Self::Web => "web",
            Self::Ussd => "ussd",
            Self::Worker => "worker",
        }
    }
}

/// Some roles, at least one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Roles(Vec<Role>);

impl Roles {
    /// Those that were named; all of them where none was.
    pub fn of(named: &[Role]) -> Self {
        let ours = Role::ALL.into_iter().filter(|role| named.is_empty() || named.contains(role));
        Self(ours.collect())
    }

    /// Whether this process does that part.
    pub fn has(&self, role: Role) -> bool {
        self.0.contains(&role)
    }

    /// Whether it does all of them, so that it needs no other process.
    pub fn are_all(&self) -> bool {
        self.0.len() == Role::ALL.len()
    }

    /// What the lock of such a process is called within the data folder: processes of other roles share the folder.
    pub fn lock_name(&self) -> String {
        if self.are_all() {
            return "serve.lock".to_owned();
        }
        let names: Vec<&str> = self.0.iter().map(|role| role.name()).collect();
        format!("serve-{}.lock", names.join("-"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn without_a_word_a_process_does_everything() {
        assert_eq!(Roles::of(&[]), Roles::of(&Role::ALL));
        assert!(Roles::of(&[]).are_all());
        assert_eq!(Roles::of(&[]).lock_name(), "serve.lock");
    }

    #[test]
    fn order_and_repetition_change_nothing() {
        let roles = Roles::of(&[Role::Ussd, Role::Web, Role::Ussd]);
        assert_eq!(roles, Roles::of(&[Role::Web, Role::Ussd]));
        assert!(roles.has(Role::Web) && !roles.has(Role::Worker) && !roles.are_all());
        assert_eq!(roles.lock_name(), "serve-web-ussd.lock");
    }
}
