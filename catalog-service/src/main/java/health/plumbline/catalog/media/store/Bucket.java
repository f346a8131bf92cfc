package health.plumbline.catalog.media.store;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;

/**
 * Where the bucket is and who we are to it.
 *
 * @param endpoint empty for Amazon's own
 * @param accessKey empty for what the environment gives
 */
public record Bucket(
        String name, String region, Optional<URI> endpoint, Optional<String> accessKey, Optional<String> secretKey) {

    private static final Duration CONNECTED_WITHIN = Duration.ofSeconds(2);
    private static final Duration DONE_WITHIN = Duration.ofSeconds(20);

    /** To be closed. */
    public S3Client client() {
        var client = S3Client.builder()
                .httpClientBuilder(UrlConnectionHttpClient.builder().connectionTimeout(CONNECTED_WITHIN))
                .overrideConfiguration(override -> override.apiCallTimeout(DONE_WITHIN))
                .region(Region.of(region))
                .credentialsProvider(credentials())
                // What else speaks S3 knows neither buckets as host names nor Amazon's newer check sums.
                .forcePathStyle(endpoint.isPresent())
                .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED);
        endpoint.ifPresent(client::endpointOverride);
        return client.build();
    }

    private AwsCredentialsProvider credentials() {
        return accessKey
                .<AwsCredentialsProvider>map(key ->
                        StaticCredentialsProvider.create(AwsBasicCredentials.create(key, secretKey.orElseThrow())))
                .orElseGet(() -> DefaultCredentialsProvider.builder().build());
    }
}
