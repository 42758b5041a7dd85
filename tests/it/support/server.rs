//! A real HTTP/1.1 server on a free port of 127.0.0.1 that behaves as its script says and counts what it gets.
//!
//! One request a connection, one thread a connection. Dropping the server closes every connection and waits for every
//! thread. Nothing in it waits for time to pass, except the gaps that a [`Behaviour::Drip`] is made of.

use std::io::{self, Read, Write};
use std::net::{Shutdown, SocketAddr, TcpListener, TcpStream};
use std::sync::{Arc, Condvar, Mutex, MutexGuard};
use std::thread::{self, JoinHandle};
use std::time::Duration;

use rustls::{ServerConfig, ServerConnection, StreamOwned};

use super::certificates::Certificates;

/// So long is an event waited for that must come; it is never waited out by a test that passes.
const PATIENCE: Duration = Duration::from_secs(30);

/// What the server does once it has read a request.
#[derive(Clone, Debug)]
pub(crate) enum Behaviour {
    /// Answers. A `Content-Length` is added unless the headers have one.
    Reply {
        status: u16,
        headers: Vec<(&'static str, String)>,
        body: Vec<u8>,
    },
    /// Answers 302 with this `Location`.
    Redirect(String),
    /// Closes the connection without a byte.
    CloseAtOnce,
    /// Says nothing until the client goes.
    Silence,
    /// Answers 200 at once, then sends the body one byte after each gap.
    Drip { body: Vec<u8>, gap: Duration },
    /// Answers 200, then sends a body without an end until the client goes.
    Oversized,
}

impl Behaviour {
    /// Status 200 with that body.
    pub(crate) fn reply(body: impl Into<Vec<u8>>) -> Self {
        Self::status(200, body)
    }

    /// That status with that body.
    pub(crate) fn status(status: u16, body: impl Into<Vec<u8>>) -> Self {
        Self::Reply {
            status,
            headers: Vec::new(),
            body: body.into(),
        }
    }
}

/// Maps the place of a request, from 0, and its head to what the server does.
pub(crate) type Script = Box<dyn Fn(usize, &str) -> Behaviour + Send + Sync>;

/// The same for every request.
pub(crate) fn always(behaviour: Behaviour) -> Script {
    Box::new(move |_, _| behaviour.clone())
}

/// One after the other; the last one stays.
pub(crate) fn in_turn(behaviours: impl Into<Vec<Behaviour>>) -> Script {
    let behaviours = behaviours.into();
    Box::new(move |nth, _| behaviours[nth.min(behaviours.len() - 1)].clone())
}

/// The running server.
pub(crate) struct Server {
    address: SocketAddr,
    scheme: &'static str,
    shared: Arc<Shared>,
    acceptor: Option<JoinHandle<()>>,
}

struct Shared {
    script: Script,
    tls: Option<Arc<ServerConfig>>,
    state: Mutex<State>,
    /// Told of every change of the state.
    changed: Condvar,
}

#[derive(Default)]
struct State {
    stopped: bool,
    sockets: Vec<TcpStream>,
    workers: Vec<JoinHandle<()>>,
    heads: Vec<String>,
}

trait Stream: Read + Write {}

impl<T: Read + Write> Stream for T {}

impl Server {
    /// A server of plain HTTP.
    pub(crate) fn http(script: Script) -> Self {
        Self::start("http", script, None)
    }

    /// A server of HTTPS.
    pub(crate) fn https(script: Script, certificates: Certificates) -> Self {
        let provider = Arc::new(rustls::crypto::ring::default_provider());
        let config = ServerConfig::builder_with_provider(provider)
            .with_safe_default_protocol_versions()
            .unwrap()
            .with_no_client_auth()
            .with_single_cert(certificates.chain, certificates.key)
            .unwrap();
        Self::start("https", script, Some(Arc::new(config)))
    }

    fn start(scheme: &'static str, script: Script, tls: Option<Arc<ServerConfig>>) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let address = listener.local_addr().unwrap();
        let shared = Arc::new(Shared {
            script,
            tls,
            state: Mutex::default(),
            changed: Condvar::new(),
        });
        let acceptor = {
            let shared = Arc::clone(&shared);
            thread::spawn(move || accept(&listener, &shared))
        };
        Self {
            address,
            scheme,
            shared,
            acceptor: Some(acceptor),
        }
    }

    /// Where it listens.
    pub(crate) const fn address(&self) -> SocketAddr {
        self.address
    }

    /// The URL of that path, which begins with a slash.
    pub(crate) fn url(&self, path: &str) -> String {
        format!("{}://{}{path}", self.scheme, self.address)
    }

    /// How many connections were made.
    pub(crate) fn connections(&self) -> usize {
        self.shared.state().sockets.len()
    }

    /// Waits until so many connections were made: a client may give up before its own is counted.
    pub(crate) fn wait_for_connections(&self, count: usize) {
        let few = |state: &mut State| state.sockets.len() < count;
        let state = self.shared.state();
        let waited = self.shared.changed.wait_timeout_while(state, PATIENCE, few);
        assert!(
            !waited.unwrap().1.timed_out(),
            "fewer than {count} connections"
        );
    }

    /// How many requests came.
    pub(crate) fn requests(&self) -> usize {
        self.shared.state().heads.len()
    }

    /// The head of each request as it came, with the empty line.
    pub(crate) fn heads(&self) -> Vec<String> {
        self.shared.state().heads.clone()
    }

    /// The target of each request: what stands between the method and the version.
    pub(crate) fn targets(&self) -> Vec<String> {
        self.heads()
            .iter()
            .map(|head| head.split(' ').nth(1).unwrap_or_default().to_owned())
            .collect()
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.shared.state().stopped = true;
        self.shared.changed.notify_all();
        // The acceptor waits for a connection: this is its last.
        drop(TcpStream::connect(self.address));
        let panicked = self.acceptor.take().is_some_and(|it| it.join().is_err());
        let (sockets, workers) = {
            let mut state = self.shared.state();
            let sockets = std::mem::take(&mut state.sockets);
            (sockets, std::mem::take(&mut state.workers))
        };
        for socket in sockets {
            // It may be closed already.
            let _ = socket.shutdown(Shutdown::Both);
        }
        let panicked = workers.into_iter().fold(panicked, |panicked, worker| {
            worker.join().is_err() || panicked
        });
        assert!(!panicked || thread::panicking(), "the server panicked");
    }
}

fn accept(listener: &TcpListener, shared: &Arc<Shared>) {
    for socket in listener.incoming() {
        let mut state = shared.state();
        if state.stopped {
            return;
        }
        let socket = socket.unwrap();
        state.sockets.push(socket.try_clone().unwrap());
        state.workers.push(thread::spawn({
            let shared = Arc::clone(shared);
            move || shared.serve(&socket)
        }));
        shared.changed.notify_all();
    }
}

impl Shared {
    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap()
    }

    /// Serves one connection to its end. A fault of it is the client's leaving, which is nothing to report.
    fn serve(&self, socket: &TcpStream) {
        let _ = self.talk(socket);
        // The server holds the socket as well, so that leaving this function would not close it.
        let _ = socket.shutdown(Shutdown::Both);
    }

    fn talk(&self, mut socket: &TcpStream) -> io::Result<()> {
        // Each byte of a drip must go out by itself.
        socket.set_nodelay(true)?;
        let Some(config) = &self.tls else {
            return self.converse(&mut socket).map(drop);
        };
        let connection = ServerConnection::new(Arc::clone(config)).unwrap();
        let mut stream = StreamOwned::new(connection, socket);
        if self.converse(&mut stream)? {
            stream.conn.send_close_notify();
            stream.flush()?;
        }
        Ok(())
    }

    /// Reads a request and does what the script says; says whether the connection ends in order.
    fn converse(&self, stream: &mut dyn Stream) -> io::Result<bool> {
        let head = read_head(stream)?;
        let nth = {
            let mut state = self.state();
            state.heads.push(head.clone());
            self.changed.notify_all();
            state.heads.len() - 1
        };
        match (self.script)(nth, &head) {
            Behaviour::Reply {
                status,
                headers,
                body,
            } => reply(stream, status, &headers, &body)?,
            Behaviour::Redirect(to) => reply(stream, 302, &[("Location", to)], b"")?,
            Behaviour::CloseAtOnce => return Ok(false),
            Behaviour::Silence => while stream.read(&mut [0; 1024])? > 0 {},
            Behaviour::Drip { body, gap } => self.drip(stream, &body, gap)?,
            Behaviour::Oversized => {
                stream.write_all(b"HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n")?;
                loop {
                    stream.write_all(&[b'x'; 4096])?;
                }
            }
        }
        Ok(true)
    }

    fn drip(&self, stream: &mut dyn Stream, body: &[u8], gap: Duration) -> io::Result<()> {
        write!(
            stream,
            "HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: {}\r\n\r\n",
            body.len()
        )?;
        for byte in body {
            let state = self.state();
            let running = |state: &mut State| !state.stopped;
            let (state, _) = self
                .changed
                .wait_timeout_while(state, gap, running)
                .unwrap();
            if state.stopped {
                break;
            }
            drop(state);
            stream.write_all(&[*byte])?;
            stream.flush()?;
        }
        Ok(())
    }
}

fn read_head(stream: &mut dyn Stream) -> io::Result<String> {
    let mut head = Vec::new();
    let mut byte = [0];
    while !head.ends_with(b"\r\n\r\n") {
        stream.read_exact(&mut byte)?;
        head.extend(byte);
    }
    Ok(String::from_utf8_lossy(&head).into_owned())
}

fn reply(
    stream: &mut dyn Stream,
    status: u16,
    headers: &[(&str, String)],
    body: &[u8],
) -> io::Result<()> {
    let mut message = Vec::new();
    write!(
        message,
        "HTTP/1.1 {status} Scripted\r\nConnection: close\r\n"
    )?;
    for (name, value) in headers {
        write!(message, "{name}: {value}\r\n")?;
    }
    let has_length = headers
        .iter()
        .any(|(name, _)| name.eq_ignore_ascii_case("content-length"));
    if !has_length {
        write!(message, "Content-Length: {}\r\n", body.len())?;
    }
    message.extend(b"\r\n");
    message.extend(body);
    stream.write_all(&message)?;
    stream.flush()
}
