/// What a person reads in forty files of the corpus, as digests.
///
/// For each file: its stories with the digests of role, means and benefit, then the criteria of
/// each story as `number mark digest`, where the mark is `x` for ticked, `o` for not ticked, `-`
/// for no box. A digest is the first 12 hexadecimal digits of SHA-256; `-` means absent.
///
/// Conventions: the article of the role, the "to" of the means and the punctuation that ends a part
/// are dropped; a sentence after the story is not part of it; "As A, I want X and as B, I want Y so
/// that Z" is two stories. Examples in lists are stories, those in code blocks are not. Only entries
/// under a heading of acceptance criteria are criteria: the entry at the top level with its own words,
/// final punctuation kept, entries below it left out; a scenario counts by its title. Mark-up is
/// dropped, blanks are collapsed. Criteria without a written number are counted through a story.
/// Front matter is not part of the key.
enum CorpusKeys {
  static let text = """
    file Biztactix-Ryan__ProjectMan/.project/stories/US-PRJ-11.md
    story 5541d506341c d66afab1586a be7d83d1deab
    file Biztactix-Ryan__ProjectMan/.project/stories/US-PRJ-12.md
    story 88fa0d759f84 93d828e867d2 35b0f7c773aa
    file Biztactix-Ryan__ProjectMan/.project/stories/US-PRJ-20.md
    story cd83b9986a2b 26e46b8aa148 ca2722c1452f
    file Biztactix-Ryan__ProjectMan/.project/stories/US-PRJ-47.md
    story 661a6dde4048 ca294df0e8bf 4ee9345e9304
    file Biztactix-Ryan__ProjectMan/.project/stories/US-PRJ-51.md
    story 88fa0d759f84 4891a68a8516 1ad68a0e0c5c
    file Biztactix-Ryan__ProjectMan/.project/stories/US-PRJ-8.md
    story 071058e68e2e 273e191643b5 bcf081c59adf
    file Broccode__acci_eaf_kotlin/docs/stories/1.2.story.md
    story 3fb7b39416f1 fa2c15bd2410 e6f6580fccde
    criteria 0 1-ccfde28d13d4 2-526c555f192d 3-de021ac550fb 4-2685f48bd160 5-7cea5016e860
    criteria 0 6-5fc4b7b05691 7-636d4a23437b 8-c64d0d52f3bc
    file Broccode__acci_eaf_kotlin/docs/stories/2.1.story.md
    story 4dbc0dd3f6a6 03605c33ac3d 320d85376034
    criteria 0 1-4e6ad82be56a 2-1b2e82d50bcc 3-4aed7e8856fb 4-20c236223e63 5-58b712ad807d
    criteria 0 6-192efb191f67
    file Broccode__acci_eaf_kotlin/docs/stories/3.1.story.md
    story c64f2ac34a2c 5dec688202c3 29182594d9d0
    criteria 0 1-83340cf265a3 2-f657da849936 3-dc540a93f6d4 4-1aefdfa5dcbf 5-4614bb113dbd
    criteria 0 6-8e3f1af7be2b
    file Broccode__acci_eaf_kotlin/docs/stories/3.4.story.md
    story c64f2ac34a2c 2ed79ea336ce -
    story 76089341a224 aa201125121a 025d4ace0ab4
    criteria 1 1-bb074db56104 2-bd6f6ccd8e68 3-6dc82b90bcc2 4-91342007504a 5-34641fadc668
    criteria 1 6-bb19c5cdefa0 7-fade19958a26 8-8cc71eedb977 9-1d3c2896edcb
    file Broccode__acci_eaf_kotlin/docs/stories/4.4.story.md
    story e8271412122b 0eb19b331586 9f8bb0a41590
    criteria 0 1-ba53d95a8a77 2-4ef9efdcb9c0 3-22ace43b260f 4-f07decccd104 5-2ae9b06f5952
    criteria 0 6-b00ebb4f87d9 7-f79f0f01532b
    file JaysonBrenton__MRE/docs/user-stories/README.md
    file JaysonBrenton__MRE/docs/user-stories/future-features.md
    story b512d97e7cbf 1f7b359d017b a63fbbef1552
    story b512d97e7cbf 15d37a6582c4 0350db338c98
    story b512d97e7cbf 060161d29615 6f0db3f1dd54
    story b512d97e7cbf b2ebb08f4623 b27e3ac5cde0
    story b512d97e7cbf 008063ed592b a3c7f7f21787
    story b512d97e7cbf 06c518d49071 58ff7a922501
    story b512d97e7cbf a965595f34e6 b42e71f55e77
    story b512d97e7cbf d6a25843f970 5385f824df7a
    story b512d97e7cbf f5b9358166c2 745cbccef499
    file JaysonBrenton__MRE/docs/user-stories/non-functional-requirements.md
    story b512d97e7cbf 7c36c7a22003 0139af816159
    story b512d97e7cbf 30262e3eb300 36d7026d07ee
    story 74f25098c52e 8163cafa7327 f05255a385f3
    story b512d97e7cbf e3cda5d8123b bf9769e414e2
    story b512d97e7cbf 0be589ad99fc f5ecb9570894
    criteria 0 1-ea18fb1b8b1b 2-20be6cd4c19a 3-7d94a1c6c234 4-4447cde1cc72
    criteria 1 1-8007e9c9db6d 2-86e758ba3d65 3-3e7136588aa8 4-3895a628fd1f 5-6ef373cd0c84
    criteria 1 6-3f62dc5a1875
    criteria 2 1-aa121689d3d3 2-64f5c2a94138 3-bf4e7f6b3fe1 4-cba47821d58e 5-fd26ae894ff1
    criteria 2 6-3f5ae8bd3c9a
    criteria 3 1-051ffb5a9b86 2-e87ed72794a7 3-9c1979d045e5 4-5a5aec4de36b 5-426e3c098b83
    criteria 3 6-eea28ca4a2db
    criteria 4 1-753215f79dc6 2-b34a84c07373 3-26f1e31b9c70 4-18bb59beef0f 5-74dea5e67162
    criteria 4 6-1e42d0c86af7
    file JaysonBrenton__MRE/docs/user-stories/system.md
    story b512d97e7cbf 62d938c159b7 da5e6575ba59
    criteria 0 1-b8b5ceb2eca2 2-c5c9a02c26a0 3-1cc8412ff505 4-a47a9ae56838 5-69c1ccf2ba7d
    criteria 0 6-60ff6a5bff76 7-27e50dc66abd 8-76a001a065c8 9-c10c1e2391e0 10-8dda872b380d
    file JaysonBrenton__MRE/docs/user-stories/user-management.md
    story b512d97e7cbf 6e3dc379d219 29be00b685ba
    criteria 0 1-04ac521ef160 2-167fd709237a 3-1cc8412ff505 4-6a739aa85a1a 5-27e50dc66abd
    criteria 0 6-76a001a065c8 7-0bb201f02974 8-29798aa3fd67 9-8dda872b380d 10-753215f79dc6
    file andreas-becker__project-ASVS-User-Stories/Authentication/2_1_11-Authentication_Password-paste.md
    story 87ae745ed091 bc7a561022a1 400ec4880659
    file andreas-becker__project-ASVS-User-Stories/Authentication/2_1_6-Authentication_Password-change-current-new.md
    story 87ae745ed091 5904609822ab 19c4cf74e99e
    file andreas-becker__project-ASVS-User-Stories/Authentication/2_2_1-Authentication_Authenticator-anti-automation.md
    story 87ae745ed091 fd375afb0457 55a29d54d053
    file andreas-becker__project-ASVS-User-Stories/Authentication/2_2_4-Authentication_Authenticator-impersonation-resistance.md
    story 87ae745ed091 1c776054baba 06ea990769e2
    file andreas-becker__project-ASVS-User-Stories/Session Management/3_2_1-Session_Management-new-session-token-auth.md
    story 87ae745ed091 eb296567342f 0cb7f5810748
    file antonrenzoreyes__barnlog/docs/user-stories/US-01.md
    story 6988cc271e1f 19874b1a54d2 98735c4f83a7
    criteria 0 1o7d2e1abdb145 2of494080185c6 3o4d26be193b83 4o16fbe83ca6b6 5o62afa9cb99e5
    criteria 0 6o4ac1867c8aa0 7o7dc9469133fb 8oe015d11576d7
    file idisblueflash__nemo-words/docs/user-stories/US-004.md
    story 7826b958b79c 8cae83ec449a d7c21c398dc3
    criteria 0 1-88e94e612a2f 2-316780ea7dcc 3-97017e053932
    file idisblueflash__nemo-words/docs/user-stories/US-006.md
    story 7826b958b79c b84b0a75a660 13bdf9e57551
    criteria 0 1-45349f53fd78 2-918a57772cc0 3-8191145897d0
    file idisblueflash__nemo-words/docs/user-stories/US-008.md
    story 7826b958b79c b72339f897dd 6db05a39a14a
    file idisblueflash__nemo-words/docs/user-stories/US-010.md
    story 7826b958b79c baa80f25443c c9e3d50df102
    criteria 0 1-746102d140ba 2-60ed8048fc86 3-f5651784f331 4-63ed0b2ee921
    file idisblueflash__nemo-words/docs/user-stories/US-013.md
    story 7826b958b79c c7dc0a1fc32a a2f5fc2cd30e
    criteria 0 1-9e6577342f16 2-4825a3bb9ef5 3-d82b41555999 4-1219451c60e5 5-eee8b9a128d1
    criteria 0 6-cd16bb8f02a2
    file mecorre1__beauty-booking-pro/docs/user-stories/US-0014.md
    story 948fe603f61d 850690743b7a 3828ac745533
    criteria 0 1ob302dde936dd 2o14a9cce681d3 3o3b7b9319c5e6 4o2cf9fbf1894c 5o888f9ec28765
    criteria 0 6ob880b352f4d9 7o9cc29c5cf015
    file mecorre1__beauty-booking-pro/docs/user-stories/US-0017.md
    story 948fe603f61d edbcf41e6e9f 2cb0c6829445
    criteria 0 1o1f43726e339b 2o5148c58f0e99 3oc5416abb335b 4o006370353a43 5of99b1bf787d9
    criteria 0 6o954060ceb71a 7o4196dd7d19da 8od894075ff874 9o24d4035f0aa9
    file mecorre1__beauty-booking-pro/docs/user-stories/US-002.md
    story 948fe603f61d 4c6fe6c2425e 76cb33415b87
    criteria 0 1xa0eb35e711ae 2x55e65f49046e 3xfeb13ae368b1 4x92fd6cf5b33a
    file mecorre1__beauty-booking-pro/docs/user-stories/US-009.md
    story 8842c5c5e227 de023b0f16f9 e9e9a7a99331
    criteria 0 1x8f207a5dac45 2xea161cfa1d5c
    file mecorre1__beauty-booking-pro/docs/user-stories/US-010.md
    story 8842c5c5e227 7e54e1c04e9f 51f9849f5199
    criteria 0 1x63463e5926f1 2x86f2656a504c
    file mikerudge__user-stories-as-code/docs/docs/CRUDStories/create-a-model.md
    story 3d0941964aa3 268f033a5d0a 4e792437d80a
    story 3d0941964aa3 68a9e6bd394e -
    story 3d0941964aa3 fa7246b28e75 -
    file mikerudge__user-stories-as-code/docs/docs/CRUDStories/create-a-permission.md
    file mikerudge__user-stories-as-code/docs/docs/CRUDStories/full-example.md
    file stefjnl__LLMGateway/docs/user-stories/US-001.md
    story 88fa0d759f84 1214500e75cf 2f0a64408430
    criteria 0 1of5f0b793719c 2o2edc77e53298 3o311dc19c890f 4ob5557f3f1af1 5o5c4165697d68
    criteria 0 6o7a92776b64f0 7o33a37d331ac6 8o7b26c81d7685 9o01d72c27b2e0 10ob661b0bc5acf
    criteria 0 11of7417c56376c 12oe4b492c15883 13o9cfa68d6e714 14o7a0998a64d2f
    file stefjnl__LLMGateway/docs/user-stories/US-003.md
    story 88fa0d759f84 1b03969b9d24 f32b006eb827
    criteria 0 1o55c6ab5669ab 2o3fbb1fcf1cec 3o12809463d999 4o2d6f9c716b74 5oa9188728928e
    criteria 0 6oc98473ba137b 7o64748cc9e817 8oa75d51cbd4f3 9o576e77dfef52 10o38cb1f779c61
    criteria 0 11o9b1441e857f9 12o253f80f3424f 13oa07be98bfdaf 14o56a24280f8eb 15o197215f92205
    criteria 0 16oa0175e47d8b3 17oe73245f3d487 18oec781b4cd1ff 19oed539db1d301 20ob94ddca5d12b
    criteria 0 21o792784488877 22o28bf54e2fc01 23o60b5069403e0 24obbba8f067bb6 25o5feefbb78ccd
    criteria 0 26oafb288247fbe 27of314fdeb8e4d 28oc1d77af8019b 29o667aec66f6de 30o6a42adb4fcd5
    criteria 0 31o42b55dc82a0c 32o4ea98f72271f 33o76c0729783dd 34oa07c4a8300e6 35o435bfbb89d0d
    criteria 0 36o729e1ac93845 37o4b13e3d3f474 38od0fbd5af73e4 39o1b7b6441dd70 40o134795afe564
    criteria 0 41oef431205c32f 42o305b60bcc7c7 43odb894e9420fe 44o581d0714ce13 45o1a913258c771
    criteria 0 46o136e9ff2804c 47o782fe673eb83 48o13410c828193 49o2bf6fd50543c 50o61cc35def50c
    criteria 0 51o6f48d81ee239
    file stefjnl__LLMGateway/docs/user-stories/US-003B.md
    story 88fa0d759f84 be17a2f8f3d7 8d33c72c698f
    criteria 0 1o95e74efa394e 2o04a841b05f24 3o16b96be650f4 4o5c83f65a6eef 5o412f3fa44cd1
    criteria 0 6o56257bffd930 7ob3293274f8e4 8o5de590c5a8fc 9o62b5afdf9ea0 10oec188040ac65
    criteria 0 11ode33472265f6 12o42ddcdeeb4d8 13oa17e721a49ba 14o16391f0a302a 15o4bc51006768b
    criteria 0 16o0d3fc6fdbe27 17o251984a357d2
    file stefjnl__LLMGateway/docs/user-stories/US-004.md
    story 88fa0d759f84 da46c839d584 d1477300a62e
    criteria 0 1o4da643de9618 2o670b4063eb05 3o2ab300f8a57e 4o670ae023736e 5o3831a7b13570
    criteria 0 6od830073e0b9e 7oa9e8479a3381 8oe5395ac43319 9oa5559abd95fa 10ocaa8447262a9
    criteria 0 11o1bc1b8f2d898 12obca23b3becac 13ob99152dc5df8 14oe44cd64b18ed 15oe806a1e3fb0d
    criteria 0 16o61f49fac12db 17o4bf7a31122c9 18oc99c2f2ec467 19odca9384f3b44 20o429aec0306dd
    criteria 0 21oe910d766ba5f 22odc1e44d2435c 23o2d12c3178e8b 24o6d88724cd7fd 25o548d898ae83e
    criteria 0 26o5f8536b1d948 27oe20da65cd9c3 28o768481014ea6 29o70ad8a5b06b1 30o3319b400b16b
    criteria 0 31o277439838244 32o957a222951be 33o1513ba6d9c40 34o5b59c180aee4 35o621fc0f94d6b
    criteria 0 36obab65df230d1 37oe630bec80f0a 38oe316eb817110
    file stefjnl__LLMGateway/docs/user-stories/US-005.md
    story 88fa0d759f84 5f5458cde515 c1a6d1685d1e
    criteria 0 1od1ddc75ffa50 2ofcce08003378 3o06429e2628eb 4oe36dd0b8f661 5ode9f8fc25661
    criteria 0 6o8bd8141062aa 7o45012bd354ae 8o9b941e40738d 9ob35affb6d8b3 10o79bf6e046ce8
    criteria 0 11oc83065180c52 12odcf5760b6920 13o1eac113f023d 14o37cce7056bbe 15o0ad218b97567
    criteria 0 16o6fe46fd5aacb 17o0403259fd47f 18o54dba086bab7 19o360776fe70e6 20o92564b459a06
    criteria 0 21of8a7f261d905 22oc409674e2f34 23od7012d2eeb76 24o7af4d6f8230c 25o35846afed1b5
    criteria 0 26o43c7e4a07957 27oc53f12105d5b 28o662853868252 29o2889a5053f8f 30oec98bf72ce88
    criteria 0 31o843097553b49 32o060bce72012c 33o42f72d7fcb9d 34o1d57b7ab4168 35o02f03564adc5
    criteria 0 36o46499ac77897 37od6c0c48801ce 38o7a4f7e3f1a31 39o55801085c705 40o6ac1242f64e4
    criteria 0 41o01dfb2a42f59 42o7c83cf76cdea 43o26ed88e0215d 44ob03c6ef6a163 45o16fd13c87eff
    criteria 0 46o7fef4d8a1030 47ob04eab3db3db 48of781831466ae 49off4b5d21fb6d 50oa18609336e5a
    criteria 0 51o573d08eb71de
    """
}
