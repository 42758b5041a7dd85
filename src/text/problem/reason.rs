//! The system's reasons, in both languages where they are usual.

use std::error::Error as _;
use std::io::{self, ErrorKind};

use crate::text::{Text, text};

/// A reason: one of ours, or the system's own words.
#[derive(Clone, Debug)]
pub enum Reason {
    /// A usual one.
    Known(Text),
    /// Any other.
    Other(String),
}

impl From<&io::Error> for Reason {
    fn from(error: &io::Error) -> Self {
        let text = match error.kind() {
            ErrorKind::NotFound => text!("no such file or folder", "没有这个文件或目录"),
            ErrorKind::PermissionDenied => text!("permission denied", "没有权限"),
            ErrorKind::IsADirectory => text!("it is a folder", "它是一个目录"),
            ErrorKind::NotADirectory => {
                text!("a part of its path is no folder", "路径中有一部分不是目录")
            }
            ErrorKind::StorageFull => text!("the disk is full", "磁盘已满"),
            ErrorKind::ReadOnlyFilesystem => text!("the disk is read-only", "磁盘是只读的"),
            ErrorKind::ConnectionRefused => text!("nothing listens there", "该端口没有服务"),
            ErrorKind::FileTooLarge => text!("it is too large", "文件太大"),
            ErrorKind::InvalidData => text!("it is not UTF-8", "它不是 UTF-8"),
            // A library may wrap the system's error; its cause says what happened.
            _ => {
                return Self::Other(
                    error
                        .source()
                        .map_or_else(|| error.to_string(), ToString::to_string),
                );
            }
        };
        Self::Known(text)
    }
}
