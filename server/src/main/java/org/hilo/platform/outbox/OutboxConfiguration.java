package org.hilo.platform.outbox;

import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableAsync;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.transaction.annotation.EnableTransactionManagement;

/** Switches on what Spring Modulith's publication registry needs; its table is in the platform's migrations. */
@Configuration(proxyBeanMethods = false)
@EnableAsync
@EnableScheduling
@EnableTransactionManagement
class OutboxConfiguration {}
