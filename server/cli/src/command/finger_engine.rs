//! `sothon finger-engine`.

use anyhow::Context;
use rustix::process::{
    DumpableBehavior, Gid, Resource, Rlimit, Uid, geteuid, getrlimit, set_dumpable_behavior,
    setrlimit,
};
use rustix::thread::{set_no_new_privs, set_thread_groups, set_thread_res_gid, set_thread_res_uid};
use sothon_adapters::finger::answer_requests;

/// User and group `nobody` of every Linux.
const NOBODY: u32 = 65_534;

/// What the process may take. Its three open files stay as they are and are the last it gets: the kernel gives a new one the
/// lowest free number, so that with a limit of three it could close one and open another in its place. The allocator
/// alone reserves a gigabyte of addresses.
const LIMITS: [(Resource, u64); 6] = [
    (Resource::As, 2 << 30),
    // Seconds; a process gives 200 answers, each of a tenth of a second.
    (Resource::Cpu, 300),
    (Resource::Nofile, 0),
    (Resource::Nproc, 0),
    (Resource::Fsize, 0),
    (Resource::Core, 0),
];

/// Answers on standard output what the portal asks on standard input, until it asks no more.
pub(crate) fn run() -> anyhow::Result<()> {
    confine().context("giving up what reading a finger does not need")?;
    answer_requests(std::io::stdin().lock(), std::io::stdout().lock()).context("answering")
}

/// Gives up, for good and before the first picture is read, everything a picture could make use of. It is called while
/// there is one thread, which is the whole process.
fn confine() -> rustix::io::Result<()> {
    if geteuid().is_root() {
        let (user, group) = (Uid::from_raw(NOBODY), Gid::from_raw(NOBODY));
        set_thread_groups(&[])?;
        set_thread_res_gid(group, group, group)?;
        set_thread_res_uid(user, user, user)?;
    }
    set_no_new_privs(true)?;
    set_dumpable_behavior(DumpableBehavior::NotDumpable)?;
    for (resource, most) in LIMITS {
        // A limit that is lower already stays.
        let most = Some(getrlimit(resource).maximum.map_or(most, |present| present.min(most)));
        setrlimit(resource, Rlimit { current: most, maximum: most })?;
    }
    Ok(())
}
