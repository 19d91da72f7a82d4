package heed.passkeys;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;

/// A device with one passkey, as a browser at `http://localhost` would speak for it.
final class Signer {

    private static final String HOST = "localhost";
    private static final String ORIGIN = "http://localhost";
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int COORDINATE = 32;
    private static final int SEEN_AND_VERIFIED = 0x05;
    private static final int WITH_A_KEY = 0x40;

    private final KeyPair pair;
    private final byte[] id = UUID.randomUUID().toString().getBytes(StandardCharsets.US_ASCII);

    Signer() throws GeneralSecurityException {
        var maker = KeyPairGenerator.getInstance("EC");
        maker.initialize(new ECGenParameterSpec("secp256r1"));
        pair = maker.generateKeyPair();
    }

    /// The answer to being asked to make a passkey; it says nothing of the device's maker.
    String made(String options) throws GeneralSecurityException {
        var data = new ByteArrayOutputStream();
        data.writeBytes(about(SEEN_AND_VERIFIED | WITH_A_KEY));
        data.writeBytes(new byte[16]);
        data.writeBytes(ByteBuffer.allocate(2).putShort((short) id.length).array());
        data.writeBytes(id);
        data.writeBytes(key());
        var object = new ByteArrayOutputStream();
        object.write(0xa3);
        object.writeBytes(text("fmt"));
        object.writeBytes(text("none"));
        object.writeBytes(text("attStmt"));
        object.write(0xa0);
        object.writeBytes(text("authData"));
        object.write(0x58);
        object.write(data.size());
        object.writeBytes(data.toByteArray());
        return credential(Map.of(
                "clientDataJSON", said("webauthn.create", options),
                "attestationObject", base64(object.toByteArray()),
                "transports", List.of("internal")));
    }

    /// The answer to being asked to sign, signed by this device.
    String signed(String options) throws GeneralSecurityException {
        return signed(options, this);
    }

    /// The answer names this device, and another one signs it.
    String signed(String options, Signer by) throws GeneralSecurityException {
        var client = said("webauthn.get", options);
        var data = about(SEEN_AND_VERIFIED);
        var signature = Signature.getInstance("SHA256withECDSA");
        signature.initSign(by.pair.getPrivate());
        signature.update(data);
        signature.update(sha(Base64.getUrlDecoder().decode(client)));
        return answer(client, data, signature.sign());
    }

    /// The answer names this device, and is no answer otherwise.
    String garbled(String options) {
        return answer(said("webauthn.get", options), new byte[] {1, 2, 3}, new byte[] {4, 5, 6});
    }

    private String answer(String client, byte[] data, byte[] signature) {
        return credential(
                Map.of("clientDataJSON", client, "authenticatorData", base64(data), "signature", base64(signature)));
    }

    private String credential(Map<String, Object> response) {
        return JSON.writeValueAsString(Map.of(
                "id",
                base64(id),
                "rawId",
                base64(id),
                "type",
                "public-key",
                "response",
                response,
                "clientExtensionResults",
                Map.of(),
                "authenticatorAttachment",
                "platform"));
    }

    private static String said(String type, String options) {
        var challenge = JSON.readTree(options).get("challenge").asString();
        return base64(JSON.writeValueAsString(Map.of("type", type, "challenge", challenge, "origin", ORIGIN))
                .getBytes(StandardCharsets.UTF_8));
    }

    /// Where it was asked, that its owner was there and showed who they are, and no count of signatures.
    private static byte[] about(int flags) throws GeneralSecurityException {
        return ByteBuffer.allocate(37)
                .put(sha(HOST.getBytes(StandardCharsets.US_ASCII)))
                .put((byte) flags)
                .putInt(0)
                .array();
    }

    /// In the form of COSE: an elliptic curve key of P-256 for ES256.
    private byte[] key() {
        var point = ((ECPublicKey) pair.getPublic()).getW();
        return ByteBuffer.allocate(77)
                .put(new byte[] {(byte) 0xa5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21, 0x58, 0x20})
                .put(coordinate(point.getAffineX()))
                .put(new byte[] {0x22, 0x58, 0x20})
                .put(coordinate(point.getAffineY()))
                .array();
    }

    private static byte[] coordinate(BigInteger number) {
        var bytes = number.toByteArray();
        int more = Math.max(0, bytes.length - COORDINATE);
        return ByteBuffer.allocate(COORDINATE)
                .put(COORDINATE - (bytes.length - more), bytes, more, bytes.length - more)
                .array();
    }

    private static byte[] text(String text) {
        var bytes = text.getBytes(StandardCharsets.US_ASCII);
        return ByteBuffer.allocate(bytes.length + 1)
                .put((byte) (0x60 + bytes.length))
                .put(bytes)
                .array();
    }

    private static byte[] sha(byte[] of) throws GeneralSecurityException {
        return MessageDigest.getInstance("SHA-256").digest(of);
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
