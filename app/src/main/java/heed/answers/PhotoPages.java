package heed.answers;

import heed.web.NotFound;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// Pictures as files of their own, for whoever may read the promise. A browser that opens one runs nothing in it.
@Controller
class PhotoPages {

    private static final String NOTHING = "default-src 'none'; sandbox";

    private final Commitments commitments;

    PhotoPages(Commitments commitments) {
        this.commitments = commitments;
    }

    @GetMapping("/commitments/{commitment}/pictures/{id}.jpg")
    ResponseEntity<byte[]> whole(@PathVariable UUID commitment, @PathVariable UUID id, HttpServletResponse response) {
        return file(commitment, id, false, response);
    }

    @GetMapping("/commitments/{commitment}/pictures/{id}/small.jpg")
    ResponseEntity<byte[]> small(@PathVariable UUID commitment, @PathVariable UUID id, HttpServletResponse response) {
        return file(commitment, id, true, response);
    }

    private ResponseEntity<byte[]> file(UUID commitment, UUID id, boolean small, HttpServletResponse response) {
        var file = commitments
                .photo(new Commitment.Id(commitment), id, small)
                .orElseThrow(() -> new NotFound("picture " + id + " of commitment " + commitment));
        response.setHeader("Content-Security-Policy", NOTHING);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.inline()
                        .filename("evidence-" + id + ".jpg")
                        .build()
                        .toString());
        return ResponseEntity.ok().contentType(MediaType.IMAGE_JPEG).body(file);
    }
}
