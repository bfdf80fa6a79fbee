package io.marketgate.harness;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** A connection to a gate for what no HTTP client sends. Reads fail after twenty seconds. */
public final class RawConnection implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Socket socket;
    private final InputStream in;

    private RawConnection(Socket socket) throws IOException {
        this.socket = socket;
        this.in = new BufferedInputStream(socket.getInputStream());
    }

    /** Connects to the public port of a gate. */
    public static RawConnection to(PackagedGate gate) {
        try {
            Socket socket = new Socket(
                    InetAddress.getLoopbackAddress(), URI.create(gate.url()).getPort());
            socket.setTcpNoDelay(true);
            socket.setSoTimeout((int) PATIENCE.toMillis());
            return new RawConnection(socket);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Sends bytes, each character one.
     *
     * @return whether the gate's side was still open, as far as this side knows
     */
    public boolean send(String bytes) {
        return send(bytes.getBytes(StandardCharsets.ISO_8859_1));
    }

    /** Sends bytes, likewise. */
    public boolean send(byte[] bytes) {
        try {
            socket.getOutputStream().write(bytes);
            socket.getOutputStream().flush();
            return true;
        } catch (IOException closed) {
            return false;
        }
    }

    /** Everything that comes until the gate closes the connection; fails if it does not. */
    public String readToItsEnd() {
        ByteArrayOutputStream read = new ByteArrayOutputStream();
        try {
            in.transferTo(read);
        } catch (SocketException reset) {
            // A gate that closes with bytes unread resets the connection.
        } catch (IOException e) {
            throw new UncheckedIOException("the gate left the connection open after: " + read, e);
        }
        return read.toString(StandardCharsets.UTF_8);
    }

    /** The next line, without its end; what there is of it if the connection ends there. */
    public String readLine() {
        ByteArrayOutputStream read = new ByteArrayOutputStream();
        try {
            for (int next = in.read(); next >= 0 && next != '\n'; next = in.read()) {
                read.write(next);
            }
        } catch (SocketException reset) {
            // Like an end.
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return read.toString(StandardCharsets.UTF_8).stripTrailing();
    }

    /** The next bytes; fewer if the connection ends before. */
    public byte[] read(int bytes) {
        try {
            return in.readNBytes(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
